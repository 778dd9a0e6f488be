//! `[*]` and `.*`: the same steps from each item of a list.

use std::sync::Arc;

use portcullis_model::{Reason, Span};

use super::conditional::is_certainly_set;
use super::traversal::follow;
use super::{Fault, Scope};
use crate::syntax::{Step, StepKind};
use crate::value::{Data, Type, Unknown, Val};

/// How many of the steps behind `.*` are asked of each item: attributes, and indexes with a dot before them.
pub(super) fn attributes(steps: &[Step], scope: Scope<'_>) -> usize {
    let is_asked_of_each = |step: &&Step| match step.kind {
        StepKind::Attribute(_) => true,
        StepKind::Index(_) => scope.environment.text(step.span).starts_with('.'),
        StepKind::AttributeSplat | StepKind::FullSplat => false,
    };
    steps.iter().take_while(is_asked_of_each).count()
}

/// What the steps lead to from each item. What is no list counts as a list of itself, and null as an empty one.
pub(super) fn splat(whole: &Val, each: &[Step], span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let items_of = |items: &[Val]| -> Result<Vec<Val>, Fault> {
        scope.environment.budget().step(items.len(), span)?;
        let items = items.iter();
        items
            .map(|item| follow(item.clone().part_of(whole), each, scope))
            .collect()
    };
    // Items of a set that are not known may turn out to be the same.
    if let Some(unknown) = whole.uncertain_count()
        && let Type::Set(item) = whole.ty()
    {
        scope.assume(&unknown);
        let list = Unknown {
            not_null: true,
            ..unknown.result(Type::list(type_from(&item, each, scope)?))
        };
        return Ok(Val::unknown(list).part_of(whole));
    }
    let value = match &whole.data {
        Data::Null(Type::List(_) | Type::Set(_) | Type::Tuple(_)) => {
            return Err(Fault::error(span, "a list that is null has no items"));
        }
        Data::Null(_) => Val::tuple([]),
        Data::Tuple(items) => Val::tuple(items_of(items)?),
        Data::List(ty, items) | Data::Set(ty, items) if items.is_empty() => Val::list(type_from(ty, each, scope)?, []),
        Data::List(_, items) | Data::Set(_, items) => of_one_type(items_of(items)?),
        Data::Unknown(unknown) => {
            scope.assume(unknown);
            of_unknown(unknown, whole, each, scope)?
        }
        _ => Val::tuple([follow(whole.clone(), each, scope)?]),
    };
    Ok(value.part_of(whole))
}

/// The type of what the steps lead to from a value of a type.
fn type_from(ty: &Type, each: &[Step], scope: Scope<'_>) -> Result<Type, Fault> {
    let item = Val::unknown(Unknown::new(Reason::Expression, "", ty.clone()));
    let budget = scope.environment.budget();
    // No value is asked here, so that nothing can fail later.
    let (result, _) = budget.watch(|| follow(item, each, scope));
    Ok(result?.ty())
}

fn of_unknown(unknown: &Unknown, whole: &Val, each: &[Step], scope: Scope<'_>) -> Result<Val, Fault> {
    let list = |ty: Type| {
        Val::unknown(Unknown {
            not_null: true,
            ..unknown.result(ty)
        })
    };
    match &unknown.ty {
        Type::Any => Ok(Val::unknown(unknown.result(Type::Any))),
        Type::List(item) | Type::Set(item) => Ok(list(Type::list(type_from(item, each, scope)?))),
        Type::Tuple(items) => {
            let types: Result<Arc<[Type]>, Fault> = items.iter().map(|item| type_from(item, each, scope)).collect();
            Ok(list(Type::Tuple(types?)))
        }
        _ if is_certainly_set(whole) => Ok(Val::tuple([follow(whole.clone(), each, scope)?])),
        // As long as it may be null, it is not known whether there is an item at all.
        _ => Ok(list(Type::Any)),
    }
}

/// A list, where all items are of one type; those whose type is not known do not count.
fn of_one_type(items: Vec<Val>) -> Val {
    let mut types = items.iter().map(Val::ty).filter(|ty| *ty != Type::Any);
    let first = types.next().unwrap_or(Type::Any);
    if types.all(|ty| ty == first) {
        Val::list(first, items)
    } else {
        Val::tuple(items)
    }
}
