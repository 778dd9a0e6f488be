//! Conversion of values between types, and the type that several have in common.

use smol_str::SmolStr;

use super::{Type, Val};

/// The value as one of this type; [`Type::Any`] in it takes what is given, and inside a collection the type that all
/// items have in common. An attribute of an object that may be left out is null where it is.
pub(crate) fn convert(value: Val, ty: &Type) -> Result<Val, SmolStr> {
    if *ty == Type::Any || value.ty() == *ty {
        return Ok(value);
    }
    Err(SmolStr::new_static("values are not converted yet"))
}
