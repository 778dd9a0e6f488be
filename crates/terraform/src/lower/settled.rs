//! Evaluated values to what rules see: with the characters of the expression that used them, and the way they came.

use std::sync::Arc;

use portcullis_model::value::Origin;
use portcullis_model::{Data, Entry, Key, Map, Reason, Span, Unknown, Value, limits};
use smol_str::SmolStr;

use super::expression::number;
use super::found::Found;
use super::{Lowering, shortened};
use crate::value::{self, NOWHERE, Val};

/// Where a value is used, and what is known of the way of the whole that it is a part of.
#[derive(Clone, Copy)]
struct Use<'v> {
    at: Span,
    head: Span,
    whole: Option<&'v Val>,
    sensitive: bool,
    depth: usize,
}

impl Lowering<'_> {
    /// The value of an expression at `at`.
    pub(super) fn settled(self, val: &Val, at: Span, head: Span, found: &mut Found) -> Value {
        let used = Use {
            at,
            head,
            whole: None,
            sensitive: false,
            depth: 0,
        };
        self.part(val, used, found)
    }

    fn part(self, val: &Val, used: Use<'_>, found: &mut Found) -> Value {
        found.targets(val.targets(), used.at);
        let budget = self.environment().map(|environment| environment.budget());
        let is_beyond = used.depth > limits::NESTING || budget.is_some_and(|budget| budget.step(1, used.at).is_err());
        let data = if is_beyond {
            Data::Unknown(Arc::new(Unknown::new(Reason::Limit, self.subject(used.at))))
        } else {
            self.data(val, used, found)
        };
        Value {
            origin: Some(origin(val, used)),
            sensitive: used.sensitive || val.is_sensitive(),
            ..Value::new(data, used.at)
        }
    }

    fn data(self, val: &Val, used: Use<'_>, found: &mut Found) -> Data {
        let inner = Use {
            head: used.at,
            whole: Some(val),
            sensitive: used.sensitive || val.is_sensitive(),
            depth: used.depth + 1,
            ..used
        };
        match &val.data {
            value::Data::Null(_) => Data::Null,
            value::Data::Bool(value) => Data::Bool(*value),
            value::Data::Number(value) => Data::Number(number(value)),
            value::Data::String(text) => Data::String(text.clone()),
            value::Data::List(_, items) | value::Data::Set(_, items) | value::Data::Tuple(items) => {
                Data::List(items.iter().map(|item| self.part(item, inner, found)).collect())
            }
            value::Data::Map(_, fields) | value::Data::Object(fields) => {
                Data::Map(self.fields(fields, used.head, inner, found))
            }
            value::Data::Unknown(unknown) => match &unknown.fields {
                Some(fields) => Data::Map(Map {
                    complete: false,
                    ..self.fields(fields, used.head, inner, found)
                }),
                None => Data::Unknown(Arc::new(Unknown {
                    prefix: unknown.prefix.clone(),
                    set: unknown.not_null || is_of_a_resource(unknown),
                    ..Unknown::new(unknown.reason, shortened(&unknown.subject))
                })),
            },
            value::Data::Handle(handle) => {
                let outputs = self.environment().filter(|_| handle.is_module);
                match outputs.and_then(|environment| environment.whole(*handle).ok()) {
                    Some(whole) if whole.fields().is_some() => self.data(&whole, used, found),
                    _ => Data::Unknown(Arc::new(Unknown {
                        set: true,
                        ..Unknown::new(Reason::Reference, self.subject(used.at))
                    })),
                }
            }
        }
    }

    fn fields(self, fields: &value::Fields, head: Span, inner: Use<'_>, found: &mut Found) -> Map {
        let mut map = Map::empty(head);
        let entry = |(name, value): &(SmolStr, Val)| Entry {
            key: Key {
                name: name.clone(),
                span: inner.at,
            },
            value: self.part(value, inner, found),
        };
        map.entries = fields.iter().map(entry).collect();
        map
    }
}

/// Whether it is an attribute that another resource computes, as it is: nobody refers to one that stays empty.
fn is_of_a_resource(unknown: &value::Unknown) -> bool {
    let as_it_is = |target: &value::Target| unknown.subject.ends_with(target.attribute.as_str());
    unknown.reason == Reason::Reference && matches!(&*unknown.targets, [only] if as_it_is(only))
}

/// The way of a value, ending where it is written. A part without a way of its own came the way of its whole.
fn origin(val: &Val, used: Use<'_>) -> Arc<Origin> {
    let place = if val.place == NOWHERE { used.at } else { val.place };
    match val.via().or_else(|| used.whole.and_then(Val::via)) {
        Some(way) => ending_at(way, place),
        None => Arc::new(Origin {
            what: SmolStr::new_static("this part of the expression"),
            span: place,
            from: None,
        }),
    }
}

fn ending_at(way: &Arc<Origin>, place: Span) -> Arc<Origin> {
    match &way.from {
        // What is computed on the way is written nowhere.
        None if way.span == place || !way.span.contains(place) => Arc::clone(way),
        None => Arc::new(Origin {
            span: place,
            ..Origin::clone(way)
        }),
        Some(from) => {
            let ended = ending_at(from, place);
            if Arc::ptr_eq(&ended, from) {
                return Arc::clone(way);
            }
            Arc::new(Origin {
                from: Some(ended),
                ..Origin::clone(way)
            })
        }
    }
}
