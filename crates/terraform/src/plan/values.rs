//! The value that a resource will have, from what the plan keeps apart: what is known, what is not, what is a secret, and
//! what is written.

use portcullis_model::{Data, Entry, Map, Reason, Span, Unknown, Value};

use super::configuration::Stated;
use super::reading::{get, is_true};

/// What the plan says of one value.
#[derive(Clone, Copy)]
pub(super) struct Layers<'p> {
    pub(super) value: Option<&'p Value>,
    pub(super) unknown: Option<&'p Value>,
    pub(super) sensitive: Option<&'p Value>,
    pub(super) stated: Stated<'p>,
}

impl<'p> Layers<'p> {
    /// All that is said as one value; `None` where it is not set.
    pub(super) fn merged(self) -> Option<Value> {
        let is_secret = is_true(self.sensitive);
        let mut value = match (self.unknown, self.value) {
            (Some(unknown), _) if is_true(Some(unknown)) => {
                self.unknown("known after apply", Reason::Reference, unknown.span)
            }
            // A secret that is not written in the configuration is not to be found there.
            (_, Some(value)) if is_secret && !self.stated.is_literal() && !value.is_null() => {
                self.unknown("a sensitive value", Reason::Variable, value.span)
            }
            (_, Some(value)) => {
                let data = match &value.data {
                    Data::Map(map) => Data::Map(self.map(map)),
                    Data::List(items) => Data::List(self.list(items)),
                    other => other.clone(),
                };
                Value::new(data, value.span)
            }
            _ => return None,
        };
        value.sensitive |= is_secret;
        Some(value)
    }

    fn unknown(self, otherwise: &str, reason: Reason, span: Span) -> Value {
        let unknown = Unknown {
            set: true,
            ..Unknown::new(reason, self.stated.subject().unwrap_or(otherwise))
        };
        Value::unknown(unknown, span)
    }

    fn map(self, map: &Map) -> Map {
        let mut entries = Vec::with_capacity(map.entries.len());
        let known = map.iter().map(|entry| &entry.key);
        let unknown = self.unknown.and_then(Value::as_map);
        let unknown = unknown.into_iter().flat_map(Map::iter);
        let unknown = unknown.filter(|entry| is_true(Some(&entry.value)) && map.get(&entry.key.name).is_none());
        for key in known.chain(unknown.map(|entry| &entry.key)) {
            let name = &*key.name;
            let layers = Layers {
                value: map.get(name),
                unknown: self.unknown.and_then(|unknown| get(unknown, name)),
                sensitive: self.sensitive_part(|whole| get(whole, name)),
                stated: self.stated.field(name),
            };
            if matches!(layers.stated, Stated::Not) && layers.is_default() {
                continue;
            }
            if let Some(value) = layers.merged() {
                entries.push(Entry {
                    key: key.clone(),
                    value,
                });
            }
        }
        Map {
            entries,
            complete: true,
            head: map.head,
        }
    }

    fn list(self, items: &[Value]) -> Vec<Value> {
        let expression = match self.stated {
            Stated::Attribute(expression) => Some(expression),
            _ => None,
        };
        let is_blocks = expression.is_some_and(|expression| expression.as_list().is_some());
        let item = |(position, value)| {
            let layers = Layers {
                value: Some(value),
                unknown: self.unknown.and_then(|unknown| unknown.as_list()?.get(position)),
                sensitive: self.sensitive_part(|whole| whole.as_list()?.get(position)),
                stated: if is_blocks {
                    Stated::item(expression, position, items.len())
                } else {
                    self.stated
                },
            };
            layers.merged()
        };
        items.iter().enumerate().filter_map(item).collect()
    }

    /// The mark of a part: what is a secret as a whole is one in all its parts.
    fn sensitive_part(self, part: impl FnOnce(&'p Value) -> Option<&'p Value>) -> Option<&'p Value> {
        let whole = self.sensitive?;
        if is_true(Some(whole)) { Some(whole) } else { part(whole) }
    }

    /// Whether what nobody wrote is what the provider makes of nothing.
    fn is_default(self) -> bool {
        let is_nothing = |value: &Value| match &value.data {
            Data::Null => true,
            Data::List(items) => items.is_empty(),
            Data::Map(map) => map.entries.is_empty(),
            _ => false,
        };
        is_true(self.unknown) || self.value.is_some_and(is_nothing)
    }
}
