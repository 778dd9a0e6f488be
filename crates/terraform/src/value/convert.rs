//! Conversion of values between types, the type that several have in common, and whether two values are the same.

use std::sync::Arc;

use smol_str::SmolStr;

use super::{Data, Type, Unknown, Val};

/// The value as one of this type; [`Type::Any`] in it takes what is given, and inside a collection the type that all
/// items have in common. An attribute of an object that may be left out is null where it is.
pub(crate) fn convert(value: Val, ty: &Type) -> Result<Val, SmolStr> {
    if *ty == Type::Any || value.ty() == *ty {
        return Ok(value);
    }
    Err(SmolStr::new_static("values are not converted yet"))
}

/// The type that values of all these types can be converted to, some of them perhaps with an error; `None` where there
/// is none.
pub(crate) fn unify(types: &[Type]) -> Option<Type> {
    let (first, rest) = types.split_first()?;
    rest.iter().all(|ty| ty == first).then(|| first.clone())
}

/// Whether two values are the same: of one type and equal, or both null. Where that hangs on what is not known, that.
pub(crate) fn equal(left: &Val, right: &Val) -> Result<bool, Arc<Unknown>> {
    match (&left.data, &right.data) {
        (Data::Unknown(unknown), _) | (_, Data::Unknown(unknown)) => Err(Arc::clone(unknown)),
        (Data::Null(_), Data::Null(_)) => Ok(true),
        (Data::Bool(left), Data::Bool(right)) => Ok(left == right),
        (Data::Number(left), Data::Number(right)) => Ok(left == right),
        (Data::String(left), Data::String(right)) => Ok(left == right),
        _ => Ok(false),
    }
}
