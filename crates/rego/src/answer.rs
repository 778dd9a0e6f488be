//! What a policy answered, as findings and undecideds.

use portcullis_model::{Finding, Reason, Resource, RuleInfo, SmolStr, Span, Undecided, Unknown, Verdicts};

use crate::place::{Place, Step, follow};

/// One member of a `deny` set.
struct Denial<'a> {
    message: &'a str,
    about: About<'a>,
    key: bool,
}

/// What of the resource a denial is about.
enum About<'a> {
    /// The value at a path of the body; the whole resource where the path is empty.
    Path(Vec<Step>),
    /// A label or tag.
    Label(&'a str),
    /// An image, by its position.
    Image(usize),
}

/// Adds what the policy said. An answer that is not understood is returned as words.
pub(crate) fn tell(
    answer: &regorus::Value,
    info: &RuleInfo,
    resource: &Resource,
    out: &mut Verdicts,
) -> Result<(), String> {
    let members: Vec<&regorus::Value> = match answer {
        regorus::Value::Set(set) => set.iter().collect(),
        regorus::Value::Array(items) => items.iter().collect(),
        regorus::Value::Undefined => Vec::new(),
        other => return Err(format!("`deny` is {other}, and not a set")),
    };
    let mut teller = Teller { info, resource, out };
    members
        .into_iter()
        .try_for_each(|member| teller.tell(&Denial::of(member)?))
}

impl<'a> Denial<'a> {
    fn of(member: &'a regorus::Value) -> Result<Self, String> {
        if let regorus::Value::String(message) = member {
            let about = About::Path(Vec::new());
            let key = false;
            return Ok(Self { message, about, key });
        }
        let text = |name: &str| match &member[name] {
            regorus::Value::String(text) => Some(&**text),
            _ => None,
        };
        let message = text("message").ok_or_else(|| format!("a denial has no message: {member}"))?;
        let about = match (&member["image"], text("label")) {
            (image @ regorus::Value::Number(_), _) => {
                let index = image.as_u32().map_err(|error| error.to_string())?;
                About::Image(index as usize)
            }
            (_, Some(label)) => About::Label(label),
            _ => About::Path(path(&member["path"])?),
        };
        let key = member["key"] == regorus::Value::Bool(true);
        Ok(Self { message, about, key })
    }
}

fn path(value: &regorus::Value) -> Result<Vec<Step>, String> {
    let steps = match value {
        regorus::Value::Array(steps) => steps,
        regorus::Value::Undefined => return Ok(Vec::new()),
        other => return Err(format!("a path is a list of keys, and not {other}")),
    };
    let step = |step: &regorus::Value| match step {
        regorus::Value::String(key) => Ok(Step::Key(key.to_string())),
        number => number
            .as_u32()
            .map(|index| Step::Index(index as usize))
            .map_err(|_| format!("a path has keys and positions, and not {number}")),
    };
    steps.iter().map(step).collect()
}

struct Teller<'a> {
    info: &'a RuleInfo,
    resource: &'a Resource,
    out: &'a mut Verdicts,
}

impl Teller<'_> {
    fn tell(&mut self, denial: &Denial) -> Result<(), String> {
        let resource = self.resource;
        let mut address = &resource.address;
        let place = match &denial.about {
            About::Path(path) => follow(&resource.body, resource.head, path, denial.key),
            About::Label(name) => label(resource, name, denial.key),
            About::Image(index) => {
                let images = &resource.facets.images;
                let image = images.get(*index).ok_or_else(|| format!("there is no image {index}"))?;
                address = &image.address;
                match image.name.as_unknown() {
                    Some(unknown) => Place::Unknown(unknown.clone(), image.name.span),
                    None => Place::At(image.name.span),
                }
            }
        };
        match place {
            Place::At(span) => self.find(span, denial.message, address),
            Place::Unknown(unknown, span) => self.out.undecided.push(undecided(self.info, address, &unknown, span)),
        }
        Ok(())
    }

    fn find(&mut self, span: Span, message: &str, address: &SmolStr) {
        self.out.findings.push(Finding {
            rule: SmolStr::new(&self.info.id),
            severity: self.info.severity,
            confidence: self.info.confidence,
            message: message.to_owned(),
            span,
            resource: address.clone(),
            instances: Vec::new(),
            origin: None,
            sensitive: false,
            related: Vec::new(),
            fix: None,
        });
    }
}

/// Adds an undecided for each path that runs into something unknown.
pub(crate) fn leave_open(reads: &[String], info: &RuleInfo, resource: &Resource, out: &mut Verdicts) {
    for path in reads {
        let path: Vec<Step> = path.split('.').map(|key| Step::Key(key.to_owned())).collect();
        if let Place::Unknown(unknown, span) = follow(&resource.body, resource.head, &path, false) {
            out.undecided.push(undecided(info, &resource.address, &unknown, span));
        }
    }
}

fn undecided(info: &RuleInfo, address: &SmolStr, unknown: &Unknown, span: Span) -> Undecided {
    Undecided {
        rule: SmolStr::new(&info.id),
        reason: unknown.to_string(),
        span,
        origin: None,
        resource: address.clone(),
    }
}

fn label(resource: &Resource, name: &str, mark_key: bool) -> Place {
    let Some(labels) = &resource.facets.labels else {
        return Place::At(resource.head);
    };
    match &labels.values {
        Some(values) => {
            let at = if values.is_null() { labels.at } else { values.head() };
            follow(values, at, &step_to(name), mark_key)
        }
        None => Place::At(labels.at),
    }
}

/// An empty name means the labels as a whole.
fn step_to(name: &str) -> Vec<Step> {
    match name {
        "" => Vec::new(),
        name => vec![Step::Key(name.to_owned())],
    }
}

/// Adds an undecided where not all labels of a resource are known; `false` where none of them is.
pub(crate) fn leave_labels_open(info: &RuleInfo, resource: &Resource, out: &mut Verdicts) -> bool {
    let Some(labels) = &resource.facets.labels else {
        return true;
    };
    let Some(values) = &labels.values else { return true };
    let mut open = |unknown: &Unknown| {
        out.undecided
            .push(undecided(info, &resource.address, unknown, values.span))
    };
    if let Some(unknown) = values.as_unknown() {
        open(unknown);
        return false;
    }
    if values.as_map().is_some_and(|map| !map.complete) {
        open(&Unknown::new(Reason::Dynamic, labels.word));
    }
    true
}
