//! The images that a chart's values name.
//!
//! There is no schema for values, but there is a convention that nearly every chart follows: a map with a `repository`,
//! and perhaps `registry`, `tag` and `digest`, under a key that is or ends in `image`; or a plain reference there. Where
//! no tag is given, templates by convention fall back to the chart's `appVersion`.

use portcullis_model::facet::{ImageReference, ImageUse};
use portcullis_model::{Data, Map, Reason, Resource, SmolStr, Unit, Unknown, Value};

/// The tag that templates use where the values give none.
pub(crate) struct AppVersion(Option<Value>);

impl AppVersion {
    pub(crate) fn of(unit: &Unit) -> Self {
        let version = unit
            .of_kind("helm-chart")
            .find_map(|chart| chart.body.key("appVersion").known());
        Self(version.and_then(|version| text_of(version, unit)))
    }

    fn tag(&self, subject: &str, at: &Value) -> Value {
        self.0
            .clone()
            .unwrap_or_else(|| Value::unknown(Unknown::new(Reason::Template, subject), at.span))
    }
}

/// The images of one values file, in the order of the source.
pub(crate) fn of_values(values: &Resource, unit: &Unit, version: &AppVersion) -> Vec<ImageReference> {
    let mut walk = Walk {
        unit,
        version,
        file: &values.name,
        path: String::new(),
        images: Vec::new(),
    };
    walk.value(&values.body);
    walk.images
}

struct Walk<'a> {
    unit: &'a Unit,
    version: &'a AppVersion,
    file: &'a str,
    path: String,
    images: Vec<ImageReference>,
}

impl Walk<'_> {
    fn value(&mut self, value: &Value) {
        match &value.data {
            Data::Map(map) => self.map(map),
            Data::List(items) => items.iter().for_each(|item| self.value(item)),
            _ => {}
        }
    }

    fn map(&mut self, map: &Map) {
        for entry in map {
            let outer = self.path.len();
            if outer > 0 {
                self.path.push('.');
            }
            self.path.push_str(&entry.key.name);
            let image = names_an_image(&entry.key.name)
                .then(|| self.image(&entry.value, map))
                .flatten();
            match image {
                Some(image) => self.images.push(image),
                None => self.value(&entry.value),
            }
            self.path.truncate(outer);
        }
    }

    /// The image under a key, where its value says one.
    fn image(&self, value: &Value, around: &Map) -> Option<ImageReference> {
        match &value.data {
            Data::Map(parts) => self.of_parts(parts),
            Data::String(text) if is_reference(text) => self.of_reference(value, around),
            _ => None,
        }
    }

    fn of_parts(&self, parts: &Map) -> Option<ImageReference> {
        let written = |name: &str| {
            let value = parts.get(name)?;
            text_of(value, self.unit).filter(|value| value.as_str().is_none_or(|text| !text.is_empty()))
        };
        let repository = written("repository").or_else(|| {
            // `name` is an image's only where something beside it speaks of an image too.
            let tagged = ["tag", "registry", "digest", "pullPolicy"]
                .iter()
                .any(|key| parts.get(key).is_some());
            written("name").filter(|_| tagged)
        })?;
        let mut image = ImageReference::parse(&repository, ImageUse::Values, self.address())?;
        if let Some(registry) = written("registry")
            && let (Some(host), Some(name)) = (registry.as_str(), image.name.as_str())
        {
            let whole = format!("{}/{name}", host.trim_end_matches('/'));
            image.name = Value::string(whole, image.name.span);
        }
        image.digest = image.digest.or_else(|| {
            written("digest")
                .or_else(|| written("sha"))
                .or_else(|| written("sha256"))
        });
        if image.name.as_unknown().is_none() {
            image.tag = image.tag.or_else(|| written("tag"));
        }
        if image.tag.is_none() {
            let at = parts
                .get("tag")
                .filter(|tag| !tag.span.is_empty())
                .unwrap_or(&repository);
            image.tag = Some(self.version.tag(&format!("the tag of {}", self.path), at));
        }
        Some(image)
    }

    /// A plain reference. Where it has no tag of its own, one may stand beside it, or the template may add one.
    fn of_reference(&self, value: &Value, around: &Map) -> Option<ImageReference> {
        let mut image = ImageReference::parse(&templated(value), ImageUse::Values, self.address())?;
        if image.tag.is_none() && image.digest.is_none() {
            let key = self.path.rsplit('.').next().unwrap_or("");
            let beside = [format!("{key}Tag"), format!("{key}_tag"), "tag".to_owned()];
            let beside = beside.iter().find_map(|name| text_of(around.get(name)?, self.unit));
            let beside = beside.filter(|tag| tag.as_str() != Some(""));
            image.tag = beside.or_else(|| {
                let subject = format!("the tag of {}", self.path);
                Some(Value::unknown(Unknown::new(Reason::Template, subject), value.span))
            });
        }
        Some(image)
    }

    fn address(&self) -> SmolStr {
        smol_str::format_smolstr!("{}:{}", self.file, self.path)
    }
}

fn names_an_image(key: &str) -> bool {
    key.len() >= 5
        && key
            .get(key.len() - 5..)
            .is_some_and(|end| end.eq_ignore_ascii_case("image"))
}

/// Whether a text under such a key is a reference, and not a sentence, a path or a flag.
fn is_reference(text: &str) -> bool {
    let text = text.trim();
    let starts = text.starts_with(|first: char| first.is_ascii_alphanumeric());
    let is_word = matches!(text, "true" | "false" | "default" | "none");
    text.contains("{{") || (starts && !is_word && !text.contains(char::is_whitespace) && !text.contains("://"))
}

/// The text of a scalar as it is written: `1.10` is a number to YAML and a tag to Helm.
fn text_of(value: &Value, unit: &Unit) -> Option<Value> {
    let text = match &value.data {
        Data::String(_) => return Some(templated(value)),
        Data::Unknown(_) => return Some(value.clone()),
        Data::Number(_) => unit.text(value.span),
        _ => return None,
    };
    Some(Value::string(text, value.span))
}

/// A text with a template in it is not known; what stands before the template is.
fn templated(value: &Value) -> Value {
    match value.as_str().and_then(|text| text.split_once("{{")) {
        Some((prefix, _)) => {
            let mut unknown = Unknown::new(Reason::Template, value.as_str().unwrap_or(""));
            unknown.prefix = prefix.trim_start().into();
            Value::unknown(unknown, value.span)
        }
        None => value.clone(),
    }
}
