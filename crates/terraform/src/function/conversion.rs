//! Functions that convert, and those that make and reveal secrets.

use super::{Call, Function, Parameter, Secrets, Shape};
use crate::evaluate::Fault;
use crate::value::{Data, Type, Unknown, Val, convert};

/// Whatever is given, as it is.
const ANYTHING: Parameter = Parameter::new("value", Shape::Any)
    .or_null()
    .or_unknown()
    .secret_by(Secrets::None);

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("tobool", &[ANYTHING], given, |call| to(call, &Type::Bool)),
    Function::new("tolist", &[ANYTHING], given, |call| to(call, &Type::list(Type::Any))),
    Function::new("tomap", &[ANYTHING], given, |call| to(call, &Type::map(Type::Any))),
    Function::new("tonumber", &[ANYTHING], given, |call| to(call, &Type::Number)),
    Function::new("toset", &[ANYTHING], given, |call| to(call, &Type::set(Type::Any))),
    Function::new("tostring", &[ANYTHING], given, |call| to(call, &Type::String)),
    // Nothing that is written in a configuration is ephemeral.
    Function::new("ephemeralasnull", &[ANYTHING], given, argument),
    Function::new("sensitive", &[ANYTHING], given, |call| {
        Ok(argument(call)?.with_sensitive(true))
    }),
    Function::new("nonsensitive", &[ANYTHING], given, |call| {
        Ok(argument(call)?.with_sensitive(false))
    }),
    Function::new(
        "issensitive",
        &[ANYTHING],
        |_| Type::Bool,
        |call| {
            let value = argument(call)?;
            Ok(match &value.data {
                _ if value.is_sensitive() => Val::bool(true),
                Data::Unknown(unknown) => Val::unknown(Unknown {
                    not_null: true,
                    ..unknown.result(Type::Bool)
                }),
                _ => Val::bool(false),
            })
        },
    ),
];

fn given(arguments: &[Val]) -> Type {
    arguments.first().map_or(Type::Any, Val::ty)
}

fn argument(call: &Call<'_>) -> Result<Val, Fault> {
    match call.arguments.first() {
        Some(value) => Ok(value.clone()),
        None => call.fault("a value is needed"),
    }
}

fn to(call: &Call<'_>, ty: &Type) -> Result<Val, Fault> {
    let value = argument(call)?;
    convert(value, ty).or_else(|message| call.fault(message))
}
