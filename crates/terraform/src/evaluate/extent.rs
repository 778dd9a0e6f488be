//! How large and how deep a value is. Values share their parts, so that a few lines can make one with more parts than
//! anybody can walk; each collection is measured when it is made, and everything else may walk it without fear.

use portcullis_model::Span;
use portcullis_model::limits::NESTING;
use smol_str::SmolStr;

use super::{Fault, Scope};
use crate::value::{Data, Type, Unknown, Val};

/// Parts of one value, counted wherever they stand.
const PARTS: usize = 500_000;

/// Measuring costs that much less than evaluating as many expressions.
const PARTS_PER_STEP: usize = 16;

/// The value, where it is not too large.
pub(super) fn bounded(value: Val, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let mut extent = Extent { left: PARTS };
    let Some(()) = extent.value(&value, 0) else {
        return Err(Fault::Limit {
            span,
            what: SmolStr::new_static("the size of a value"),
        });
    };
    let parts = PARTS - extent.left;
    scope.environment.budget().step(parts / PARTS_PER_STEP, span)?;
    Ok(value)
}

/// Charges for a walk over values that were measured when they were made.
pub(super) fn charge<'v>(values: impl IntoIterator<Item = &'v Val>, span: Span, scope: Scope<'_>) -> Result<(), Fault> {
    for value in values {
        let mut extent = Extent { left: PARTS };
        let _ = extent.value(value, 0);
        let parts = PARTS - extent.left;
        scope.environment.budget().step(parts / PARTS_PER_STEP, span)?;
    }
    Ok(())
}

/// The walk over a value; `None` of its methods says that it is too large.
struct Extent {
    left: usize,
}

impl Extent {
    fn part(&mut self, depth: usize) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        (depth < NESTING).then_some(depth + 1)
    }

    fn value(&mut self, value: &Val, depth: usize) -> Option<()> {
        let depth = self.part(depth)?;
        if let Some(document) = value.document() {
            self.value(document, depth)?;
        }
        match &value.data {
            Data::Null(ty) => self.ty(ty, depth),
            Data::List(ty, items) | Data::Set(ty, items) => {
                self.ty(ty, depth)?;
                items.iter().try_for_each(|item| self.value(item, depth))
            }
            Data::Map(ty, fields) => {
                self.ty(ty, depth)?;
                fields.iter().try_for_each(|(_, value)| self.value(value, depth))
            }
            Data::Tuple(items) => items.iter().try_for_each(|item| self.value(item, depth)),
            Data::Object(fields) => fields.iter().try_for_each(|(_, value)| self.value(value, depth)),
            Data::Unknown(unknown) => self.unknown(unknown, depth),
            Data::Bool(_) | Data::Number(_) | Data::String(_) | Data::Handle(_) => Some(()),
        }
    }

    fn unknown(&mut self, unknown: &Unknown, depth: usize) -> Option<()> {
        self.ty(&unknown.ty, depth)?;
        let mut fields = unknown.fields.iter().flat_map(|fields| fields.iter());
        fields.try_for_each(|(_, value)| self.value(value, depth))
    }

    fn ty(&mut self, ty: &Type, depth: usize) -> Option<()> {
        match ty {
            Type::Any | Type::Bool | Type::Number | Type::String => Some(()),
            Type::List(item) | Type::Set(item) | Type::Map(item) => {
                let depth = self.part(depth)?;
                self.ty(item, depth)
            }
            Type::Tuple(items) => {
                let depth = self.part(depth)?;
                items.iter().try_for_each(|item| self.ty(item, depth))
            }
            Type::Object(object) => {
                let depth = self.part(depth)?;
                object.attributes.iter().try_for_each(|(_, ty)| self.ty(ty, depth))
            }
        }
    }
}
