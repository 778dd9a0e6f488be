//! Judges a unit: shows its resources to the rules, and says of whom each verdict is.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use portcullis_model::value::{Data, Origin, Value};
use portcullis_model::{Cancel, Finding, Problem, ProblemKind, Resource, SmolStr, Span, Undecided, Unit, Verdicts};
use portcullis_rego::Policies;
use portcullis_rules::{Index, Options};
use rayon::prelude::*;

use crate::catalogue::{Catalogue, Item};
use crate::formats::guarded;
use crate::plan::{self, Area, Plan};
use crate::policies;
use crate::verdict::{Said, Subject};

/// What was said of the resources of one unit, in their order.
#[derive(Debug, Default)]
pub(crate) struct Spoken {
    pub findings: Vec<Said<Finding>>,
    pub undecided: Vec<Said<Undecided>>,
    pub problems: Vec<Problem>,
}

impl Spoken {
    fn add(&mut self, verdicts: Verdicts, subject: impl Fn(&str, Span) -> Subject) {
        self.findings.extend(verdicts.findings.into_iter().map(|verdict| Said {
            subject: subject(&verdict.resource, verdict.span),
            verdict,
        }));
        self.undecided
            .extend(verdicts.undecided.into_iter().map(|verdict| Said {
                subject: subject(&verdict.resource, verdict.span),
                verdict,
            }));
        self.problems.extend(verdicts.problems);
    }
}

/// The rules that judge.
#[derive(Debug)]
pub(crate) struct Judge {
    /// The same rules with each of the plan's settings.
    set: Vec<SetRules>,
}

/// The rules with some settings.
#[derive(Debug)]
struct SetRules {
    index: Index,
    policies: Policies,
}

impl Judge {
    /// The rules of the catalogue that are chosen, with each of these settings.
    pub fn new(catalogue: &Catalogue, chosen: &[bool], options: &[Options]) -> Self {
        let mut native = Vec::new();
        let mut policies = HashSet::new();
        let rules = catalogue.all().iter().zip(chosen);
        for ((info, item), _) in rules.filter(|(_, chosen)| **chosen) {
            match item {
                Item::Native(rule) => native.push(*rule),
                Item::Policy => {
                    policies.insert(info.id.as_ref());
                }
                Item::Settled => {}
            }
        }
        let policies = catalogue.policies().select(|info| policies.contains(info.id.as_ref()));
        let with = |options: &Options| SetRules {
            index: Index::new(native.iter().copied(), options.clone()),
            policies: policies::set(&policies, options),
        };
        Self {
            set: options.iter().map(with).collect(),
        }
    }

    /// The rules with the settings that hold at a place.
    fn rules<'p>(&self, area: impl FnOnce() -> &'p Area) -> &SetRules {
        match &self.set[..] {
            [only] => only,
            many => &many[area().options],
        }
    }

    /// Judges each resource and the unit as a whole; in the order of the resources on any number of threads. Once the
    /// scan is cancelled, no further resource is judged.
    pub fn judge(&self, unit: &Unit, plan: &Plan, cancel: &Cancel) -> Spoken {
        let mut spoken = Spoken::default();
        if let ([only], []) = (&unit.resources[..], &unit.called[..]) {
            spoken.add(self.judge_resource(unit, only, plan), |_, _| Subject::of(only));
        } else {
            let all: Vec<&Resource> = unit.resources.iter().chain(&unit.called).collect();
            let judged: Vec<Verdicts> = all
                .par_iter()
                .with_min_len(8)
                .map(|resource| match cancel.is_cancelled() {
                    true => Verdicts::default(),
                    false => self.judge_resource(unit, resource, plan),
                })
                .collect();
            for (resource, verdicts) in all.into_iter().zip(judged) {
                spoken.add(verdicts, |_, _| Subject::of(resource));
            }
        }
        let mut across = Verdicts::default();
        let rules = self.rules(|| plan.area_within(directory_of(unit)));
        if guarded(|| rules.index.judge_unit(unit, &mut across)).is_none()
            && let Some(file) = unit.files.first()
        {
            across.problems.push(rule_fault(file.source.whole().at_start()));
        }
        let mut by_address: HashMap<SmolStr, Vec<Telling>> = HashMap::new();
        for telling in tellings(&mut across) {
            by_address.entry(telling.address.clone()).or_default().push(telling);
        }
        for (address, tellings) in by_address {
            if let Some(resource) = unit.addressed(&address) {
                complete(resource, tellings);
            }
        }
        spoken.add(across, |address, span| match unit.addressed(address) {
            Some(resource) if !address.is_empty() => Subject::of(resource),
            _ => Subject::none(span),
        });
        spoken
    }

    fn judge_resource(&self, unit: &Unit, resource: &Resource, plan: &Plan) -> Verdicts {
        let mut out = Verdicts::default();
        let file = || unit.file(resource.span.source).map_or("", |file| file.source.path());
        let rules = self.rules(|| plan.area(file()));
        let whole = guarded(|| {
            rules.index.judge_resource(unit, resource, &mut out);
            for resource in std::iter::once(resource).chain(&resource.carried) {
                rules.policies.judge_resource(resource, &mut out);
            }
        });
        if whole.is_none() {
            out.problems.push(rule_fault(resource.head));
        }
        complete(resource, tellings(&mut out).collect());
        out
    }
}

/// The directory whose settings hold for a unit as a whole: that which it is named by or, where it is all files of a
/// scan, the deepest that holds them.
fn directory_of(unit: &Unit) -> &str {
    let mut paths = unit.files.iter().map(|file| file.source.path());
    let first = match paths.next() {
        Some(first) if unit.name.is_empty() => first,
        _ => return &unit.name,
    };
    let mut directory = plan::parent(first);
    for path in paths {
        while !plan::covers(directory, path) {
            directory = plan::parent(directory);
        }
    }
    directory
}

fn rule_fault(at: Span) -> Problem {
    let message =
        "a rule could not be run to its end because of a fault in Portcullis; please report it with this file";
    Problem::at(ProblemKind::Rule, at, message)
}

/// What of a verdict its resource may have to add to.
struct Telling<'o> {
    address: &'o SmolStr,
    span: Span,
    words: &'o mut String,
    origin: &'o mut Option<Arc<Origin>>,
    /// Only a finding marks characters.
    sensitive: Option<&'o mut bool>,
}

fn tellings(verdicts: &mut Verdicts) -> impl Iterator<Item = Telling<'_>> {
    let findings = verdicts.findings.iter_mut().map(|finding| Telling {
        address: &finding.resource,
        span: finding.span,
        words: &mut finding.message,
        origin: &mut finding.origin,
        sensitive: Some(&mut finding.sensitive),
    });
    let undecided = verdicts.undecided.iter_mut().map(|open| Telling {
        address: &open.resource,
        span: open.span,
        words: &mut open.reason,
        origin: &mut open.origin,
        sensitive: None,
    });
    findings.chain(undecided)
}

/// Adds what the resource knows of the values that verdicts are about. Rules often report the span of a value without
/// saying which value it was: where only one can be meant, its origin is told. What is a secret is not told at all.
fn complete(resource: &Resource, tellings: Vec<Telling>) {
    if tellings.is_empty() {
        return;
    }
    let mut known = Known::default();
    for carrier in std::iter::once(resource).chain(&resource.carried) {
        known.collect(&carrier.body, None);
        for document in &carrier.documents {
            known.collect(&document.value, None);
        }
    }
    for telling in tellings {
        // A judgement that is reported at another value brings the way of the one that decided.
        if let Some(origin) = known.origins.get(&telling.span).copied().flatten() {
            *telling.origin = Some(Arc::clone(origin));
        }
        if let Some(sensitive) = telling.sensitive {
            *sensitive |= known.secret_spans.contains(&telling.span);
        }
        for secret in &known.secrets {
            hide(secret, telling.words);
        }
    }
}

/// What is known of the values of a resource.
#[derive(Default)]
struct Known<'v> {
    /// Their origins by their spans; `None` where values of different origins share one.
    origins: HashMap<Span, Option<&'v Arc<Origin>>>,
    secrets: Vec<SmolStr>,
    secret_spans: HashSet<Span>,
}

impl<'v> Known<'v> {
    /// Takes in a value and what is in it, which where it is computed has the same span and the same way.
    fn collect(&mut self, value: &'v Value, above: Option<Span>) {
        if let Some(origin) = &value.origin
            && above != Some(value.span)
        {
            self.origins
                .entry(value.span)
                .and_modify(|known| *known = known.filter(|known| *known == origin))
                .or_insert(Some(origin));
        }
        if value.sensitive {
            self.secret_spans.insert(value.span);
            self.secrets.extend(value.scalar_text().filter(|text| !text.is_empty()));
        }
        match &value.data {
            Data::List(items) => items.iter().for_each(|item| self.collect(item, Some(value.span))),
            Data::Map(map) => map
                .iter()
                .for_each(|entry| self.collect(&entry.value, Some(value.span))),
            _ => {}
        }
    }
}

/// A secret that is shorter stands in too many words by chance; it is taken out only where it is quoted.
const TELLING_BYTES: usize = 4;

/// Takes a secret out of a sentence.
fn hide(secret: &str, words: &mut String) {
    const HIDDEN: &str = "(sensitive)";
    if !words.contains(secret) {
        return;
    }
    if secret.len() >= TELLING_BYTES {
        *words = words.replace(secret, HIDDEN);
    } else {
        for quote in ['`', '"'] {
            *words = words.replace(&format!("{quote}{secret}{quote}"), HIDDEN);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portcullis_model::value::{Entry, Key, Map};
    use portcullis_model::{Confidence, FormatId, Severity, SourceId};

    fn span(start: usize) -> Span {
        Span::new(SourceId(0), start, start + 1)
    }

    fn origin(what: &str) -> Option<Arc<Origin>> {
        Some(Arc::new(Origin {
            what: what.into(),
            span: span(90),
            from: None,
        }))
    }

    fn resource(values: Vec<Value>) -> Resource {
        let mut body = Map::empty(span(0));
        body.entries.extend(values.into_iter().map(|value| Entry {
            key: Key {
                name: "a".into(),
                span: span(1),
            },
            value,
        }));
        Resource::new(FormatId::Terraform, "x", Value::new(Data::Map(body), span(0)))
    }

    fn told(values: Vec<Value>, at: usize, message: &str) -> Finding {
        let mut out = Verdicts::default();
        out.findings.push(Finding {
            rule: "r".into(),
            severity: Severity::Low,
            confidence: Confidence::High,
            message: message.to_owned(),
            span: span(at),
            resource: SmolStr::default(),
            instances: Vec::new(),
            sensitive: false,
            origin: None,
            related: Vec::new(),
            fix: None,
        });
        complete(&resource(values), tellings(&mut out).collect());
        out.findings.remove(0)
    }

    #[test]
    fn a_finding_at_a_value_gets_its_origin_where_only_one_value_can_be_meant() {
        let value = |at: usize, what: &str| Value {
            origin: origin(what),
            ..Value::string("v", span(at))
        };
        let values = || {
            vec![
                value(5, "one"),
                value(6, "two"),
                value(6, "three"),
                value(7, "four"),
                value(7, "four"),
            ]
        };
        assert_eq!(told(values(), 5, "").origin, origin("one"));
        assert_eq!(told(values(), 6, "").origin, None);
        assert_eq!(told(values(), 7, "").origin, origin("four"));
        assert_eq!(told(values(), 8, "").origin, None);
    }

    #[test]
    fn what_is_in_a_computed_value_has_its_origin() {
        let inner = Value {
            origin: origin("inner"),
            ..Value::string("v", span(5))
        };
        let outer = Value {
            origin: origin("outer"),
            ..Value::new(Data::List(vec![inner]), span(5))
        };
        assert_eq!(told(vec![outer], 5, "").origin, origin("outer"));
    }

    #[test]
    fn a_secret_is_neither_told_nor_shown() {
        let secret = |text: &str| Value {
            sensitive: true,
            ..Value::string(text, span(5))
        };
        let finding = told(
            vec![secret("hunter2"), secret("ab")],
            5,
            "`hunter2` is no absolute path, nor is `ab`",
        );
        assert_eq!(finding.message, "`(sensitive)` is no absolute path, nor is (sensitive)");
        assert!(finding.sensitive);
        assert!(!told(vec![secret("hunter2")], 6, "").sensitive);
    }
}
