//! `for`: a tuple or an object of what each item of a collection gives, and the same loop in templates.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use portcullis_model::{Reason, Span};
use smol_str::{SmolStr, format_smolstr};

use super::conditional::Truth;
use super::construct::{Name, name_of, of_unknown_names};
use super::{Fault, Scope, extent, whole};
use crate::syntax::{Expression, For};
use crate::value::{Data, Fields, Type, Unknown, Val};

/// The keys and values that a loop goes through, or why they are not known.
pub(super) type Pairs = Result<Vec<(Val, Val)>, Arc<Unknown>>;

/// What a loop goes through, in Terraform's order; and whether the collection is a secret as a whole.
pub(super) fn pairs(collection: &Expression, scope: Scope<'_>) -> Result<(Pairs, bool), Fault> {
    let span = collection.span;
    let whole = whole(super::evaluate(collection, scope)?, scope)?;
    let sensitive = whole.is_sensitive();
    let item = |item: &Val| item.clone().part_of(&whole);
    let pairs = match &whole.data {
        Data::List(_, items) | Data::Tuple(items) => Ok((0_i64..)
            .zip(items.iter())
            .map(|(position, value)| (Val::number(position), item(value)))
            .collect()),
        // Items that are not known may turn out to be the same.
        Data::Set(_, items) => match whole.uncertain_count() {
            Some(unknown) => Err(unknown),
            None => Ok(items.iter().map(|value| (item(value), item(value))).collect()),
        },
        Data::Map(_, fields) | Data::Object(fields) => Ok(fields
            .iter()
            .map(|(name, value)| (Val::string(name.clone()), item(value)))
            .collect()),
        Data::Unknown(unknown) if unknown.ty.is_primitive() => return Err(not_iterable(span)),
        Data::Unknown(unknown) => Err(Arc::clone(unknown)),
        // Nobody knows which attributes a resource has.
        Data::Handle(_) => {
            let subject = scope.environment.text(span);
            Err(Arc::new(Unknown::new(Reason::Reference, subject, Type::Any)))
        }
        Data::Null(_) => return Err(Fault::error(span, "null cannot be iterated over")),
        Data::Bool(_) | Data::Number(_) | Data::String(_) => return Err(not_iterable(span)),
    };
    if let Err(unknown) = &pairs {
        scope.assume(unknown);
    }
    Ok((pairs, sensitive))
}

fn not_iterable(span: Span) -> Fault {
    Fault::error(span, "this has no items to iterate over")
}

/// Evaluates what stands in a loop, with its names bound.
pub(super) fn with_names<T>(
    key_name: Option<&str>,
    value_name: &str,
    (key, value): (Val, Val),
    scope: Scope<'_>,
    inner: impl FnOnce(Scope<'_>) -> T,
) -> T {
    match key_name {
        Some(key_name) => {
            let key = scope.bind(key_name, key);
            let scope = scope.within(&key);
            inner(scope.within(&scope.bind(value_name, value)))
        }
        None => inner(scope.within(&scope.bind(value_name, value))),
    }
}

pub(super) fn evaluate(parts: &For, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let (pairs, sensitive) = pairs(&parts.collection, scope)?;
    let result = match pairs {
        Err(unknown) => of_unknown_names(&unknown, Fields::default()).with_sensitive(sensitive),
        Ok(pairs) => {
            let mut made = Made {
                sensitive,
                ..Made::default()
            };
            for pair in pairs {
                with_names(parts.key.as_deref(), &parts.value, pair, scope, |scope| {
                    made.add(parts, scope)
                })?;
            }
            made.into_value(parts)
        }
    };
    extent::bounded(result.at(span), span, scope)
}

/// What a loop has made so far.
#[derive(Default)]
struct Made {
    items: Vec<Val>,
    fields: BTreeMap<SmolStr, Val>,
    groups: BTreeMap<SmolStr, Vec<Val>>,
    sensitive: bool,
    /// Why it is not known which items there are.
    because: Option<Arc<Unknown>>,
}

impl Made {
    fn add(&mut self, parts: &For, scope: Scope<'_>) -> Result<(), Fault> {
        if let Some(condition) = &parts.condition {
            let truth = Truth::of(condition, scope)?;
            self.sensitive |= truth.sensitive;
            match truth.known {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(unknown) => {
                    self.because.get_or_insert(unknown);
                    return Ok(());
                }
            }
        }
        let Some(key) = &parts.result_key else {
            self.items.push(super::evaluate(&parts.result, scope)?);
            return Ok(());
        };
        let (name, is_secret) = match name_of(key, key.span, scope)? {
            Name::Known(name, is_secret) => (Some(name), is_secret),
            Name::Unknown(unknown, is_secret) => {
                self.because.get_or_insert(unknown);
                (None, is_secret)
            }
        };
        self.sensitive |= is_secret;
        let Some(name) = name else {
            return Ok(());
        };
        let value = super::evaluate(&parts.result, scope)?;
        if parts.groups {
            self.groups.entry(name).or_default().push(value);
            return Ok(());
        }
        match self.fields.entry(name) {
            Entry::Vacant(place) => {
                place.insert(value);
                Ok(())
            }
            Entry::Occupied(taken) => {
                let name = taken.key();
                let message = format_smolstr!("two items have the key {name}; to group them, put ... behind the value");
                Err(Fault::error(key.span, message))
            }
        }
    }

    fn into_value(self, parts: &For) -> Val {
        let result = match self.because {
            // A name that two items had would be an error, so that those that are known are there to stay.
            Some(unknown) => of_unknown_names(&unknown, Fields::from_pairs(self.fields)),
            None if parts.result_key.is_none() => Val::tuple(self.items),
            None if parts.groups => {
                let groups = self.groups.into_iter().map(|(name, items)| (name, Val::tuple(items)));
                Val::object(Fields::from_pairs(groups))
            }
            None => Val::object(Fields::from_pairs(self.fields)),
        };
        result.with_sensitive(self.sensitive)
    }
}
