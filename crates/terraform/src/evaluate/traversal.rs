//! From a name or a value on to what is in it: attributes and indexes.

use std::sync::Arc;

use portcullis_model::Span;
use smol_str::{SmolStr, format_smolstr};

use super::splat::{self, splat};
use super::{Fault, Scope, evaluate as value_of, extent};
use crate::syntax::{Base, Step, StepKind, Traversal};
use crate::value::{Data, Number, Type, Unknown, Val, convert};

pub(super) fn evaluate(traversal: &Traversal, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let (start, used) = match &traversal.base {
        Base::Name(name) => match scope.bound(name) {
            Some(value) => (value.clone(), 0),
            None => scope.ask(|environment| environment.name(name, &traversal.steps, span))?,
        },
        Base::Expression(expression) => (value_of(expression, scope)?, 0),
    };
    let steps = traversal.steps.get(used..).unwrap_or_default();
    let value = follow(start, steps, scope)?;
    let makes_a_list = |step: &Step| matches!(step.kind, StepKind::AttributeSplat | StepKind::FullSplat);
    if steps.iter().any(makes_a_list) {
        extent::bounded(value, span, scope)
    } else {
        Ok(value)
    }
}

/// Takes the steps from a value on.
pub(super) fn follow(start: Val, steps: &[Step], scope: Scope<'_>) -> Result<Val, Fault> {
    let mut value = start;
    let mut rest = steps;
    while let [step, behind @ ..] = rest {
        rest = behind;
        value = match &step.kind {
            StepKind::Attribute(name) => attribute(&value, name, step.span, scope)?,
            StepKind::Index(key) => index(&value, &value_of(key, scope)?, step.span, scope)?,
            StepKind::FullSplat => return splat(&value, behind, step.span, scope),
            StepKind::AttributeSplat => {
                let (each, behind) = behind.split_at(splat::attributes(behind, scope));
                rest = behind;
                splat(&value, each, step.span, scope)?
            }
        };
    }
    Ok(value)
}

fn attribute(whole: &Val, name: &str, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let value = match &whole.data {
        Data::Object(fields) => fields
            .get(name)
            .cloned()
            .ok_or_else(|| Fault::error(span, format_smolstr!("the object has no attribute {name}")))?,
        Data::Map(_, fields) => fields.get(name).cloned().ok_or_else(|| missing_key(name, span))?,
        Data::Handle(handle) => scope.ask(|environment| environment.member(*handle, name, span))?,
        Data::Unknown(unknown) => {
            scope.assume(unknown);
            Val::unknown(unknown.result(attribute_type(&unknown.ty, name, span)?))
        }
        Data::Null(_) => return Err(Fault::error(span, "null has no attributes")),
        _ => return Err(Fault::error(span, "this value has no attributes")),
    };
    Ok(value.part_of(whole))
}

fn missing_key(name: &str, span: Span) -> Fault {
    Fault::error(span, format_smolstr!("the map has no key {name}"))
}

fn attribute_type(whole: &Type, name: &str, span: Span) -> Result<Type, Fault> {
    match whole {
        Type::Any => Ok(Type::Any),
        Type::Map(item) => Ok((**item).clone()),
        Type::Object(object) => match object.get(name) {
            Some(ty) => Ok(ty.clone()),
            None => Err(Fault::error(
                span,
                format_smolstr!("the object has no attribute {name}"),
            )),
        },
        _ => Err(Fault::error(span, "this value has no attributes")),
    }
}

fn index(whole: &Val, key: &Val, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    if whole.is_null() {
        return Err(Fault::error(span, "null has no items"));
    }
    if key.is_null() {
        return Err(Fault::error(span, "an index cannot be null"));
    }
    let item = match (&whole.data, &key.data) {
        (_, Data::Unknown(unknown)) => {
            scope.assume(unknown);
            Val::unknown(Unknown {
                targets: Arc::from([]),
                ..unknown.result(item_type(&whole.ty(), None, span)?)
            })
        }
        (Data::Unknown(unknown), _) => {
            scope.assume(unknown);
            Val::unknown(unknown.result(item_type(&unknown.ty, Some(key), span)?))
        }
        (Data::List(_, items) | Data::Tuple(items), _) => {
            let item = position(key, span)?.and_then(|position| items.get(position));
            item.cloned().ok_or_else(|| out_of_range(span))?
        }
        (Data::Map(_, fields), _) => {
            let name = name(key, span)?;
            fields.get(&name).cloned().ok_or_else(|| missing_key(&name, span))?
        }
        (Data::Object(_), _) => return attribute(whole, &name(key, span)?, span, scope),
        (Data::Handle(_), Data::String(name)) => return attribute(whole, name, span, scope),
        (Data::Handle(_), _) => return Err(Fault::error(span, "this is one object, not a list of them")),
        (Data::Set(..), _) => return Err(Fault::error(span, "the items of a set have no index")),
        _ => return Err(Fault::error(span, "this value has no items")),
    };
    let sensitive = item.is_sensitive() || key.is_sensitive();
    Ok(item.with_sensitive(sensitive).part_of(whole))
}

/// The type of an item of a value that is not known, or of one at an index that is not known.
fn item_type(whole: &Type, key: Option<&Val>, span: Span) -> Result<Type, Fault> {
    match (whole, key) {
        (Type::Any, _) | (Type::Tuple(_) | Type::Object(_), None) => Ok(Type::Any),
        (Type::List(item), Some(key)) => {
            position(key, span)?.ok_or_else(|| out_of_range(span))?;
            Ok((**item).clone())
        }
        (Type::List(item) | Type::Map(item), _) => Ok((**item).clone()),
        (Type::Tuple(items), Some(key)) => {
            let item = position(key, span)?.and_then(|position| items.get(position));
            item.cloned().ok_or_else(|| out_of_range(span))
        }
        (Type::Object(_), Some(key)) => attribute_type(whole, &name(key, span)?, span),
        (Type::Set(_), _) => Err(Fault::error(span, "the items of a set have no index")),
        (Type::Bool | Type::Number | Type::String, _) => Err(Fault::error(span, "this value has no items")),
    }
}

fn out_of_range(span: Span) -> Fault {
    Fault::error(span, "there is no item at this index")
}

/// The position that a key means; `None` where it is none that a list can have.
fn position(key: &Val, span: Span) -> Result<Option<usize>, Fault> {
    match converted(key, &Type::Number, span)?.data {
        Data::Number(number) => Ok(whole_number(&number)),
        _ => Ok(None),
    }
}

fn whole_number(number: &Number) -> Option<usize> {
    number.as_i64().and_then(|number| usize::try_from(number).ok())
}

fn name(key: &Val, span: Span) -> Result<SmolStr, Fault> {
    match converted(key, &Type::String, span)?.data {
        Data::String(name) => Ok(name),
        _ => Err(Fault::error(span, "a key has to be a string")),
    }
}

fn converted(key: &Val, ty: &Type, span: Span) -> Result<Val, Fault> {
    convert(key.clone(), ty)
        .map_err(|message| Fault::error(span, format_smolstr!("this cannot be an index: {message}")))
}
