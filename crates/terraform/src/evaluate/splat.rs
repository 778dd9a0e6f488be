//! `[*]` and `.*`: the same steps from each item of a list.

use std::sync::Arc;

use portcullis_model::{Reason, Span};

use super::conditional::is_certainly_set;
use super::traversal::{Reached, follow};
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
pub(super) fn splat(from: &Reached, each: &[Step], span: Span, scope: Scope<'_>) -> Result<Reached, Fault> {
    let whole = &from.value;
    let mut items = Items {
        each,
        scope,
        is_certain: from.is_certain,
    };
    let value = match &whole.data {
        Data::Null(Type::List(_) | Type::Set(_) | Type::Tuple(_)) => {
            return Err(Fault::error(span, "a list that is null has no items"));
        }
        Data::Null(_) => Val::tuple([]),
        Data::Tuple(list) => Val::tuple(items.of(list, whole, span)?),
        Data::List(ty, list) | Data::Set(ty, list) => {
            let results = items.of(list, whole, span)?;
            if results.is_empty() {
                Val::list(items.type_from(ty)?, results)
            } else {
                of_one_type(results)
            }
        }
        Data::Unknown(unknown) => {
            items.is_certain = false;
            items.of_unknown(unknown, whole)?
        }
        _ => Val::tuple([items.from(whole.clone())?]),
    };
    Ok(Reached {
        value: value.part_of(whole),
        is_certain: items.is_certain,
    })
}

/// The steps on their way from item to item.
struct Items<'s> {
    each: &'s [Step],
    scope: Scope<'s>,
    is_certain: bool,
}

impl Items<'_> {
    fn from(&mut self, item: Val) -> Result<Val, Fault> {
        let start = Reached {
            value: item,
            is_certain: true,
        };
        let reached = follow(start, self.each, self.scope)?;
        self.is_certain &= reached.is_certain;
        Ok(reached.value)
    }

    fn of(&mut self, items: &[Val], whole: &Val, span: Span) -> Result<Vec<Val>, Fault> {
        self.scope.environment.budget().step(items.len(), span)?;
        items
            .iter()
            .map(|item| self.from(item.clone().part_of(whole)))
            .collect()
    }

    /// The type of what the steps lead to from a value of a type.
    fn type_from(&self, ty: &Type) -> Result<Type, Fault> {
        let start = Reached {
            value: Val::unknown(Unknown::new(Reason::Expression, "", ty.clone())),
            is_certain: false,
        };
        Ok(follow(start, self.each, self.scope)?.value.ty())
    }

    fn of_unknown(&mut self, unknown: &Unknown, whole: &Val) -> Result<Val, Fault> {
        let list = |ty: Type| {
            Val::unknown(Unknown {
                not_null: true,
                ..unknown.result(ty)
            })
        };
        match &unknown.ty {
            Type::Any => Ok(Val::unknown(unknown.result(Type::Any))),
            Type::List(item) | Type::Set(item) => Ok(list(Type::list(self.type_from(item)?))),
            Type::Tuple(items) => {
                let types: Result<Arc<[Type]>, Fault> = items.iter().map(|item| self.type_from(item)).collect();
                Ok(list(Type::Tuple(types?)))
            }
            _ => {
                let item = self.from(whole.clone())?;
                // As long as it may be null, it is not known whether there is an item at all.
                Ok(if is_certainly_set(whole) {
                    Val::tuple([item])
                } else {
                    list(Type::Any)
                })
            }
        }
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
