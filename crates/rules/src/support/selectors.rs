//! Which pods a selector means, and which of them the scan knows.

use std::collections::HashMap;

use portcullis_model::{Lookup, Resource, Truth, Unit, Value};

use crate::Cx;
use crate::support::kubernetes::{may_share_namespace, name_of, words};

/// The pods of a unit, found by their labels.
pub(crate) struct Pods<'u> {
    all: Vec<Labelled<'u>>,
    by_label: HashMap<(&'u str, &'u str), Vec<usize>>,
    by_name: HashMap<&'u str, Vec<usize>>,
    /// Those whose labels are not known.
    unlabelled: Vec<usize>,
}

/// What runs pods, with the labels of these.
struct Labelled<'u> {
    resource: &'u Resource,
    labels: Lookup<'u>,
}

impl<'u> Pods<'u> {
    pub(crate) fn of(unit: &'u Unit) -> Self {
        let labelled = |resource: &'u Resource| {
            let labels = resource.pod_labels()?;
            Some(Labelled { resource, labels })
        };
        let all: Vec<Labelled> = unit.resources.iter().filter_map(labelled).collect();
        let mut by_label: HashMap<_, Vec<usize>> = HashMap::new();
        let mut by_name: HashMap<_, Vec<usize>> = HashMap::new();
        let mut unlabelled = Vec::new();
        for (position, pod) in all.iter().enumerate() {
            match &pod.labels {
                Lookup::Known(labels) => {
                    for entry in labels.as_map().into_iter().flatten() {
                        by_name.entry(entry.key.name.as_str()).or_default().push(position);
                        if let Some(text) = entry.value.as_str() {
                            by_label
                                .entry((entry.key.name.as_str(), text))
                                .or_default()
                                .push(position);
                        }
                    }
                    if labels.as_map().is_none_or(|map| !map.complete) {
                        unlabelled.push(position);
                    }
                }
                Lookup::Unknown { .. } => unlabelled.push(position),
                Lookup::Missing { .. } => {}
            }
        }
        Self {
            all,
            by_label,
            by_name,
            unlabelled,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether a selector of `chooser` means any of the pods.
    pub(crate) fn any(&self, chooser: &Resource, selector: &Selector) -> Truth {
        self.candidates(selector).fold(Truth::False, |found, pod| {
            if may_share_namespace(chooser, pod.resource) {
                found.or(selector.selects(&pod.labels))
            } else {
                found
            }
        })
    }

    /// The pods that a selector of `chooser` certainly means.
    pub(crate) fn chosen<'s>(
        &'s self,
        chooser: &'s Resource,
        selector: &'s Selector<'u>,
    ) -> impl Iterator<Item = &'u Resource> + 's {
        let judged = self.judged(chooser, selector);
        judged
            .filter(|(_, truth)| *truth == Truth::True)
            .map(|(resource, _)| resource)
    }

    /// The pods that a selector of `chooser` means, or may mean.
    pub(crate) fn judged<'s>(
        &'s self,
        chooser: &'s Resource,
        selector: &'s Selector<'u>,
    ) -> impl Iterator<Item = (&'u Resource, Truth)> + 's {
        self.candidates(selector)
            .filter(|pod| may_share_namespace(chooser, pod.resource))
            .map(|pod| (pod.resource, selector.selects(&pod.labels)))
            .filter(|(_, truth)| *truth != Truth::False)
    }

    /// A workload beside the chooser, in the same directory, whose pods carry the labels that the selector asks for with
    /// other values, and that satisfies `also`: the one that was probably meant. Where there is none, the pods may be
    /// made by a chart or an operator that the scan does not see.
    pub(crate) fn meant(
        &self,
        unit: &Unit,
        chooser: &Resource,
        selector: &Selector,
        also: impl Fn(&'u Resource) -> bool,
    ) -> Option<&'u Resource> {
        let names: Vec<&str> = selector.names().collect();
        let beside = directory(unit, chooser);
        let carries_names = |labels: &Lookup| names.iter().all(|name| labels.key(name).known().is_some());
        let named = names.first().and_then(|name| self.by_name.get(name));
        let mut pods = named
            .into_iter()
            .flatten()
            .filter_map(|position| self.all.get(*position));
        let found = pods.find(|pod| {
            may_share_namespace(chooser, pod.resource)
                && !pod.resource.name.contains("{{")
                && carries_names(&pod.labels)
                && directory(unit, pod.resource) == beside
                && also(pod.resource)
        });
        found.map(|pod| pod.resource)
    }

    /// The pods that carry the first label of the selector, or may.
    fn candidates<'s>(&'s self, selector: &Selector<'u>) -> Box<dyn Iterator<Item = &'s Labelled<'u>> + 's> {
        let Some(pair) = selector.first_pair() else {
            return Box::new(self.all.iter());
        };
        let labelled = self.by_label.get(&pair).map_or(&[][..], Vec::as_slice);
        Box::new(
            labelled
                .iter()
                .chain(&self.unlabelled)
                .filter_map(|position| self.all.get(*position)),
        )
    }
}

/// Reports the objects of a kind whose selector, under this key of their `spec`, means none of the unit's workloads.
pub(crate) fn require_pods(kind: &'static str, key: &str, cx: &mut Cx) {
    let unit = cx.unit();
    let pods = Pods::of(unit);
    if pods.is_empty() {
        return;
    }
    for chooser in unit.of_kind(kind) {
        let entry = chooser
            .at("spec")
            .known()
            .and_then(Value::as_map)
            .and_then(|map| map.entry(key));
        let Some(entry) = entry else { continue };
        let chosen = Selector::of(&Lookup::of(&entry.value));
        if !chosen.is_empty() && pods.any(chooser, &chosen) == Truth::False {
            let subject = words(chooser);
            cx.on(chooser);
            if let Some(meant) = pods.meant(unit, chooser, &chosen, |_| true) {
                let finding = cx.report(entry.key.span, format_args!("{subject} covers none of the workloads"));
                finding.relate(name_of(meant), "this workload has other values of the labels");
            } else {
                cx.undecided(
                    entry.key.span,
                    format_args!("the pods that {subject} covers are made elsewhere, or nowhere"),
                );
            }
        }
    }
}

/// A selector of either form.
pub(crate) struct Selector<'v> {
    labels: Lookup<'v>,
    expressions: Lookup<'v>,
}

impl<'v> Selector<'v> {
    /// A plain map of labels, as a Service has.
    pub(crate) fn map(labels: Lookup<'v>) -> Self {
        let expressions = Lookup::Missing {
            would_stand_at: labels.span(),
        };
        Self { labels, expressions }
    }

    /// `matchLabels` and `matchExpressions`.
    pub(crate) fn of(selector: &Lookup<'v>) -> Self {
        Self {
            labels: selector.key("matchLabels"),
            expressions: selector.key("matchExpressions"),
        }
    }

    /// Whether it asks for nothing, and so means every pod.
    pub(crate) fn is_empty(&self) -> bool {
        let no_labels = self.labels.is_missing()
            || self
                .labels
                .known()
                .and_then(Value::as_map)
                .is_some_and(|map| map.entries.is_empty());
        no_labels
            && (self.expressions.is_missing() || self.expressions.known().is_some_and(|list| list.items().is_empty()))
    }

    /// The labels that it asks for.
    fn names(&self) -> impl Iterator<Item = &'v str> {
        let map = self.labels.known().and_then(Value::as_map);
        map.into_iter().flatten().map(|entry| entry.key.name.as_str())
    }

    fn first_pair(&self) -> Option<(&'v str, &'v str)> {
        let map = self.labels.known()?.as_map()?;
        map.iter()
            .find_map(|entry| Some((entry.key.name.as_str(), entry.value.as_str()?)))
    }

    /// Whether it means pods with these labels.
    pub(crate) fn selects(&self, labels: &Lookup) -> Truth {
        if self.labels.is_unknown() || self.expressions.is_unknown() {
            return Truth::Unknown;
        }
        let wanted = self.labels.known().and_then(Value::as_map).into_iter().flatten();
        let by_labels = wanted.fold(Truth::True, |so_far, entry| {
            so_far.and(carries(labels, &entry.key.name, std::slice::from_ref(&entry.value)))
        });
        let expressions = self.expressions.items().iter();
        expressions.fold(by_labels, |so_far, expression| {
            so_far.and(satisfies(labels, expression))
        })
    }
}

/// Whether a label has one of these values.
fn carries(labels: &Lookup, name: &str, values: &[Value]) -> Truth {
    match labels.key(name) {
        Lookup::Known(label) => {
            let text = label.scalar_text();
            if values.iter().any(|value| value.scalar_text() == text) {
                Truth::True
            } else if values.iter().any(|value| value.as_unknown().is_some()) {
                Truth::Unknown
            } else {
                Truth::False
            }
        }
        Lookup::Missing { .. } => Truth::False,
        Lookup::Unknown { .. } => Truth::Unknown,
    }
}

fn satisfies(labels: &Lookup, expression: &Value) -> Truth {
    let (Some(name), Some(operator)) = (expression.key("key").as_str(), expression.key("operator").as_str()) else {
        return Truth::Unknown;
    };
    let exists = match labels.key(name) {
        Lookup::Known(_) => Truth::True,
        Lookup::Missing { .. } => Truth::False,
        Lookup::Unknown { .. } => Truth::Unknown,
    };
    match operator {
        "In" => carries(labels, name, expression.key("values").items()),
        "NotIn" => !carries(labels, name, expression.key("values").items()),
        "Exists" => exists,
        "DoesNotExist" => !exists,
        _ => Truth::Unknown,
    }
}

/// The objects of some kinds, found by kind and name.
pub(crate) struct Names<'u> {
    by_name: HashMap<(&'u str, &'u str), Vec<&'u Resource>>,
}

impl<'u> Names<'u> {
    pub(crate) fn of(unit: &'u Unit, kinds: &[&str]) -> Self {
        let mut by_name: HashMap<_, Vec<&Resource>> = HashMap::new();
        for resource in &unit.resources {
            if kinds.contains(&resource.kind.as_str()) {
                by_name
                    .entry((resource.kind.as_str(), resource.name.as_str()))
                    .or_default()
                    .push(resource);
            }
        }
        Self { by_name }
    }

    pub(crate) fn has_any(&self) -> bool {
        !self.by_name.is_empty()
    }

    /// Whether there is such an object where `user` may reach it.
    pub(crate) fn has(&self, user: &Resource, kind: &str, name: &str) -> bool {
        let all = self.by_name.get(&(kind, name)).map_or(&[][..], Vec::as_slice);
        all.iter().any(|resource| may_share_namespace(user, resource))
    }
}

/// The directory of the file that an object is written in.
fn directory<'u>(unit: &'u Unit, resource: &Resource) -> &'u str {
    let path = unit.file(resource.span.source).map_or("", |file| file.source.path());
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

#[cfg(test)]
mod tests {
    use portcullis_model::value::{Entry, Key, Map};
    use portcullis_model::{Data, SourceId, Span};

    use super::*;

    fn span() -> Span {
        Span::new(SourceId(0), 0, 1)
    }

    fn text(text: &str) -> Value {
        Value::string(text, span())
    }

    fn map(entries: Vec<(&str, Value)>) -> Value {
        let entry = |(name, value): (&str, Value)| Entry {
            key: Key {
                name: name.into(),
                span: span(),
            },
            value,
        };
        let mut map = Map::empty(span());
        map.entries = entries.into_iter().map(entry).collect();
        Value::new(Data::Map(map), span())
    }

    fn expression(operator: &str, values: &[&str]) -> Value {
        let values = values.iter().map(|value| text(value)).collect();
        let values = Value::new(Data::List(values), span());
        map(vec![
            ("key", text("tier")),
            ("operator", text(operator)),
            ("values", values),
        ])
    }

    fn selects(selector: &Value, labels: &Value) -> Truth {
        Selector::of(&Lookup::of(selector)).selects(&Lookup::of(labels))
    }

    #[test]
    fn labels_must_all_be_carried() {
        let selector = map(vec![(
            "matchLabels",
            map(vec![("app", text("web")), ("tier", text("front"))]),
        )]);
        assert_eq!(
            selects(&selector, &map(vec![("app", text("web")), ("tier", text("front"))])),
            Truth::True
        );
        assert_eq!(selects(&selector, &map(vec![("app", text("web"))])), Truth::False);
    }

    #[test]
    fn expressions_mean_what_kubernetes_says() {
        let labels = map(vec![("tier", text("front"))]);
        for (operator, values, with, without) in [
            ("In", &["front", "back"][..], Truth::True, Truth::False),
            ("NotIn", &["front"][..], Truth::False, Truth::True),
            ("Exists", &[][..], Truth::True, Truth::False),
            ("DoesNotExist", &[][..], Truth::False, Truth::True),
            ("Near", &[][..], Truth::Unknown, Truth::Unknown),
        ] {
            let list = Value::new(Data::List(vec![expression(operator, values)]), span());
            let selector = map(vec![("matchExpressions", list)]);
            assert_eq!(selects(&selector, &labels), with, "{operator}");
            assert_eq!(selects(&selector, &map(vec![])), without, "{operator}");
        }
    }
}
