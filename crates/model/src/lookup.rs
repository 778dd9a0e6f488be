//! Asking for a value that may be known, missing or unknown, and judging it without forgetting the last two.

use std::sync::Arc;

use smol_str::SmolStr;

use crate::source::Span;
use crate::truth::Truth;
use crate::value::{Data, Map, Origin, Reason, Unknown, Value};

/// The answer to asking for an attribute.
#[derive(Clone, Debug)]
pub enum Lookup<'v> {
    /// It is written, or was computed.
    Known(&'v Value),
    /// It is certainly not set. A null counts as not set.
    Missing {
        /// Where it would stand: the header of the block or key that would hold it.
        would_stand_at: Span,
    },
    /// It cannot be told whether it is set, or to what.
    Unknown {
        /// Why.
        unknown: Arc<Unknown>,
        /// The characters that would decide.
        at: Span,
    },
}

impl<'v> Lookup<'v> {
    /// The lookup of a value that is there: null is missing, an unknown value is unknown.
    #[must_use]
    pub fn of(value: &'v Value) -> Self {
        match &value.data {
            Data::Null => Lookup::Missing {
                would_stand_at: value.span,
            },
            Data::Unknown(unknown) => Lookup::Unknown {
                unknown: Arc::clone(unknown),
                at: value.span,
            },
            _ => Lookup::Known(value),
        }
    }

    /// The lookup of a value that may not be there.
    #[must_use]
    pub fn of_option(value: Option<&'v Value>, would_stand_at: Span) -> Self {
        value.map_or(Lookup::Missing { would_stand_at }, Lookup::of)
    }

    /// Follows a path of keys and list positions with dots between them. A list with one item is stepped into, so that
    /// a block and a list of one block read the same; of a list with several, the first is taken. Where a key has a dot
    /// of its own, use [`Lookup::key`].
    #[must_use]
    pub fn at(&self, path: &str) -> Lookup<'v> {
        path.split('.').fold(self.clone(), |lookup, name| lookup.key(name))
    }

    /// The value of one key, which may have dots in it.
    #[must_use]
    pub fn key(&self, name: &str) -> Lookup<'v> {
        let Lookup::Known(value) = self else {
            return self.clone();
        };
        match &value.data {
            Data::Map(map) => map.lookup(name),
            Data::List(items) => match name.parse::<usize>() {
                Ok(index) => Lookup::of_option(items.get(index), value.span),
                Err(_) => Lookup::of_option(items.first(), value.span).key(name),
            },
            _ => Lookup::Missing {
                would_stand_at: value.span,
            },
        }
    }

    /// The value, where it is known.
    #[must_use]
    pub fn known(&self) -> Option<&'v Value> {
        match self {
            Lookup::Known(value) => Some(value),
            _ => None,
        }
    }

    /// The text, where it is known to be a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&'v str> {
        self.known().and_then(Value::as_str)
    }

    /// The items of a list, the value itself where it is not a list, or nothing where it is missing or unknown.
    #[must_use]
    pub fn items(&self) -> &'v [Value] {
        self.known().map_or(&[], Value::items)
    }

    /// The characters that a finding about this lookup marks.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Lookup::Known(value) => value.span,
            Lookup::Missing { would_stand_at } => *would_stand_at,
            Lookup::Unknown { at, .. } => *at,
        }
    }

    /// Whether it is missing for certain.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self, Lookup::Missing { .. })
    }

    /// Whether it is unknown.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(self, Lookup::Unknown { .. })
    }

    /// Judges whether it is set at all. An empty string, list or map is set.
    #[must_use]
    pub fn is_set(&self) -> Judged {
        match self {
            Lookup::Known(value) => Judged::of(true, value),
            Lookup::Missing { would_stand_at } => Judged::known(false, *would_stand_at),
            Lookup::Unknown { unknown, at } if unknown.is_certainly_set() => Judged::known(true, *at),
            Lookup::Unknown { unknown, at } => Judged::unknown(unknown, *at),
        }
    }

    /// Judges whether it is set, and not to an empty string or list.
    #[must_use]
    pub fn is_filled(&self) -> Judged {
        match self {
            Lookup::Known(value) => {
                let empty =
                    value.as_str().is_some_and(str::is_empty) || value.as_list().is_some_and(<[Value]>::is_empty);
                Judged::of(!empty, value)
            }
            _ => self.is_set(),
        }
    }

    /// Judges whether it is missing.
    #[must_use]
    pub fn is_not_set(&self) -> Judged {
        self.is_set().not()
    }

    /// Says what it means when the attribute is missing.
    #[must_use]
    pub fn when_missing(&self, default: impl Into<Scalar>) -> Resolved<'v> {
        Resolved {
            lookup: self.clone(),
            default: default.into(),
        }
    }

    /// Judges the value with a closure; missing is judged as given.
    #[must_use]
    pub fn judge(&self, when_missing: bool, holds: impl FnOnce(&'v Value) -> bool) -> Judged {
        match self {
            Lookup::Known(value) => Judged::of(holds(value), value),
            Lookup::Missing { would_stand_at } => Judged::known(when_missing, *would_stand_at),
            Lookup::Unknown { unknown, at } => Judged::unknown(unknown, *at),
        }
    }
}

impl Map {
    /// The lookup of one key of this map.
    #[must_use]
    pub fn lookup(&self, name: &str) -> Lookup<'_> {
        match self.get(name) {
            Some(value) => Lookup::of(value),
            None if self.complete => Lookup::Missing {
                would_stand_at: self.head,
            },
            None => {
                let unknown = Unknown::new(Reason::Elsewhere, name);
                Lookup::Unknown {
                    unknown: Arc::new(unknown),
                    at: self.head,
                }
            }
        }
    }
}

impl Value {
    /// Follows a path of keys with dots between them; see [`Lookup::at`].
    #[must_use]
    pub fn at(&self, path: &str) -> Lookup<'_> {
        Lookup::of(self).at(path)
    }

    /// The value of one key, which may have dots in it.
    #[must_use]
    pub fn key(&self, name: &str) -> Lookup<'_> {
        Lookup::of(self).key(name)
    }
}

/// A default for a missing attribute.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    String(SmolStr),
}

impl From<bool> for Scalar {
    fn from(value: bool) -> Self {
        Scalar::Bool(value)
    }
}

impl From<f64> for Scalar {
    fn from(value: f64) -> Self {
        Scalar::Number(value)
    }
}

impl From<i32> for Scalar {
    fn from(value: i32) -> Self {
        Scalar::Number(f64::from(value))
    }
}

impl From<&str> for Scalar {
    fn from(value: &str) -> Self {
        Scalar::String(value.into())
    }
}

/// A lookup whose *missing* has a meaning, ready to be compared.
#[derive(Clone, Debug)]
pub struct Resolved<'v> {
    lookup: Lookup<'v>,
    default: Scalar,
}

impl Resolved<'_> {
    /// Whether it is this boolean.
    #[must_use]
    pub fn is(&self, wanted: bool) -> Judged {
        let default = self.default == Scalar::Bool(wanted);
        self.lookup.judge(default, |value| value.as_bool() == Some(wanted))
    }

    /// Whether it is this text.
    #[must_use]
    pub fn equals(&self, wanted: &str) -> Judged {
        self.one_of(&[wanted])
    }

    /// Whether it is any other text. A string of which only the beginning is known differs when that differs.
    #[must_use]
    pub fn differs_from(&self, wanted: &str) -> Judged {
        self.one_of(&[wanted]).not()
    }

    /// Whether it is one of these texts.
    #[must_use]
    pub fn one_of(&self, wanted: &[&str]) -> Judged {
        if let Lookup::Unknown { unknown, at } = &self.lookup
            && !wanted.iter().any(|wanted| wanted.starts_with(unknown.prefix.as_str()))
        {
            return Judged::known(false, *at);
        }
        self.text(|text| wanted.contains(&text))
    }

    /// Whether its text satisfies a condition; lists and maps do not.
    #[must_use]
    pub fn text(&self, holds: impl Fn(&str) -> bool) -> Judged {
        let default = match &self.default {
            Scalar::Bool(value) => holds(if *value { "true" } else { "false" }),
            Scalar::Number(value) => holds(&value.to_string()),
            Scalar::String(value) => holds(value),
        };
        self.lookup
            .judge(default, |value| value.scalar_text().is_some_and(|text| holds(&text)))
    }

    /// Whether it is a number of at least this.
    #[must_use]
    pub fn at_least(&self, bound: f64) -> Judged {
        self.number(|number| number >= bound)
    }

    /// Whether it is a number of at most this.
    #[must_use]
    pub fn at_most(&self, bound: f64) -> Judged {
        self.number(|number| number <= bound)
    }

    /// Whether it is a number that satisfies a condition.
    #[must_use]
    pub fn number(&self, holds: impl Fn(f64) -> bool) -> Judged {
        let default = match &self.default {
            Scalar::Number(value) => holds(*value),
            Scalar::Bool(_) | Scalar::String(_) => false,
        };
        self.lookup
            .judge(default, |value| value.as_number().is_some_and(&holds))
    }
}

/// The judgement of a question, with the place that decided it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The answer.
    pub truth: Truth,
    /// The characters that decided.
    pub at: Span,
    /// What is not known, when the answer is unknown.
    pub because: Option<Arc<Unknown>>,
    /// How the value that decided got where it is used, where it does not stand there.
    pub origin: Option<Arc<Origin>>,
}

impl Judged {
    /// A judgement that nothing unknown had a part in.
    #[must_use]
    pub fn known(holds: bool, at: Span) -> Self {
        Judged {
            truth: holds.into(),
            at,
            because: None,
            origin: None,
        }
    }

    /// A judgement that a value decided.
    #[must_use]
    pub fn of(holds: bool, value: &Value) -> Self {
        Judged {
            origin: value.origin.clone(),
            ..Judged::known(holds, value.span)
        }
    }

    /// A judgement that could not be made.
    #[must_use]
    pub fn unknown(because: &Arc<Unknown>, at: Span) -> Self {
        Judged {
            truth: Truth::Unknown,
            at,
            because: Some(Arc::clone(because)),
            origin: None,
        }
    }

    /// Both hold. The place is that of the part that decided: the first that fails, else the first that is unknown.
    #[must_use]
    pub fn and(self, other: Judged) -> Judged {
        match (self.truth, other.truth) {
            (Truth::False, _) => self,
            (_, Truth::False) | (Truth::True, _) => other,
            (Truth::Unknown, _) => self,
        }
    }

    /// One of them holds. When both fail, the place is the first one's.
    #[must_use]
    pub fn or(self, other: Judged) -> Judged {
        match (self.truth, other.truth) {
            (Truth::True, _) => self,
            (_, Truth::True) => other,
            (Truth::Unknown, _) => self,
            (Truth::False, Truth::Unknown) => other,
            (Truth::False, Truth::False) => self,
        }
    }

    /// It does not hold.
    #[must_use]
    #[expect(
        clippy::should_implement_trait,
        reason = "reads as a word in a chain of and, or, not"
    )]
    pub fn not(self) -> Judged {
        Judged {
            truth: !self.truth,
            ..self
        }
    }

    /// The same judgement, reported at another place.
    #[must_use]
    pub fn reported_at(self, at: Span) -> Judged {
        Judged { at, ..self }
    }

    /// Whether it certainly holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.truth == Truth::True
    }

    /// Whether it certainly fails.
    #[must_use]
    pub fn fails(&self) -> bool {
        self.truth == Truth::False
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;
    use crate::value::{Entry, Key};

    fn span(start: usize) -> Span {
        Span::new(SourceId(0), start, start + 1)
    }

    fn map(complete: bool, entries: Vec<(&str, Value)>) -> Value {
        let entries = entries
            .into_iter()
            .map(|(name, value)| Entry {
                key: Key {
                    name: name.into(),
                    span: span(1),
                },
                value,
            })
            .collect();
        Value::new(
            Data::Map(Map {
                entries,
                complete,
                head: span(0),
            }),
            span(0),
        )
    }

    #[test]
    fn a_missing_key_is_unknown_while_a_dynamic_block_may_add_it() {
        assert!(map(true, vec![]).at("a").is_missing());
        assert!(map(false, vec![]).at("a").is_unknown());
    }

    #[test]
    fn a_path_steps_into_a_single_block() {
        let inner = map(true, vec![("b", Value::new(Data::Bool(true), span(7)))]);
        let outer = map(true, vec![("a", Value::new(Data::List(vec![inner]), span(3)))]);
        assert!(outer.at("a.b").when_missing(false).is(true).holds());
        assert!(outer.at("a.c").is_missing());
    }

    #[test]
    fn a_known_prefix_decides_that_a_string_differs() {
        let mut unknown = Unknown::new(Reason::Variable, "var.a");
        unknown.prefix = "arn:".into();
        let value = map(true, vec![("a", Value::unknown(unknown, span(2)))]);
        assert!(value.at("a").when_missing("").differs_from("*").holds());
        assert_eq!(
            value.at("a").when_missing("").differs_from("arn:b").truth,
            Truth::Unknown
        );
    }

    #[test]
    fn a_judgement_keeps_the_way_of_the_value_that_decided() {
        let origin = |what: &str| {
            Some(Arc::new(Origin {
                what: what.into(),
                span: span(9),
                from: None,
            }))
        };
        let mut computed = Value::string("a", span(1));
        computed.origin = origin("variable a");
        let mut other = Value::string("b", span(2));
        other.origin = origin("variable b");
        let is = |value: &Value, text: &str| Lookup::of(value).when_missing("").equals(text);
        assert_eq!(is(&computed, "x").not().not().origin, computed.origin);
        assert_eq!(is(&computed, "a").and(is(&other, "x")).origin, other.origin);
        assert_eq!(is(&computed, "x").or(is(&other, "b")).origin, other.origin);
        assert_eq!(is(&computed, "x").reported_at(span(5)).origin, computed.origin);
    }

    #[test]
    fn and_reports_where_it_failed() {
        let judged = Judged::known(true, span(1)).and(Judged::known(false, span(2)));
        assert_eq!((judged.truth, judged.at), (Truth::False, span(2)));
    }
}
