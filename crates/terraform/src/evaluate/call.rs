//! Calls of functions: the arguments, and those functions that look at their arguments before they have values.

use std::sync::Arc;

use portcullis_model::{Reason, Span};
use smol_str::format_smolstr;

use super::{Fault, Scope, attempt, evaluate as value_of, extent, whole};
use crate::function;
use crate::syntax::{Call, Expression};
use crate::value::{Data, Type, Unknown, Val};

pub(super) fn evaluate(call: &Call, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let name = call.name.strip_prefix("core::").unwrap_or(&call.name);
    match name {
        "try" if !call.expands => return attempt::first_success(&call.arguments, span, scope),
        "can" if !call.expands => return attempt::succeeds(&call.arguments, span, scope),
        _ if name.starts_with("provider::") => {
            let subject = scope.environment.text(span);
            return Ok(nobody_knows(
                Unknown::new(Reason::Expression, subject, Type::Any),
                scope,
            ));
        }
        _ => {}
    }
    let Some(function) = function::named(name) else {
        let message = format_smolstr!("there is no function {name}");
        return Err(Fault::error(call.name_span, message));
    };
    let value = match arguments(call, scope)? {
        Given::All(arguments) => {
            // A function looks at all of them, and may be called in a loop.
            extent::charge(&arguments, span, scope)?;
            function::call(function, arguments, scope.environment, span)?
        }
        // Not even the count of the arguments is known.
        Given::Unknown(value) => value,
    };
    extent::bounded(value, span, scope)
}

/// The arguments of a call, or what it is because they are not known.
enum Given {
    All(Vec<Val>),
    Unknown(Val),
}

fn arguments(call: &Call, scope: Scope<'_>) -> Result<Given, Fault> {
    let mut arguments = Vec::with_capacity(call.arguments.len());
    for argument in &call.arguments {
        arguments.push(whole(value_of(argument, scope)?, scope)?);
    }
    let (true, Some(last), Some(expression)) = (call.expands, arguments.last(), call.arguments.last()) else {
        return Ok(Given::All(arguments));
    };
    match expanded(last, expression)? {
        Some(more) => {
            arguments.pop();
            arguments.extend(more);
            Ok(Given::All(arguments))
        }
        None => {
            let because = last.first_unknown();
            let unknown = because.map(|unknown| unknown.result(Type::Any));
            let unknown = unknown.unwrap_or_else(|| Unknown::new(Reason::Expression, call.name.clone(), Type::Any));
            let sensitive = arguments.iter().any(Val::is_sensitive_within);
            Ok(Given::Unknown(nobody_knows(unknown, scope).with_sensitive(sensitive)))
        }
    }
}

/// The result of a call that may also fail, for all that is known.
fn nobody_knows(unknown: Unknown, scope: Scope<'_>) -> Val {
    let unknown = Arc::new(unknown);
    scope.assume(&unknown);
    Val::new(Data::Unknown(unknown))
}

/// The arguments that `...` makes of one; `None` where it is not known how many these are.
fn expanded(last: &Val, expression: &Expression) -> Result<Option<Vec<Val>>, Fault> {
    let wrong = |message: &'static str| Err(Fault::error(expression.span, message));
    match &last.data {
        Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => {
            Ok(Some(items.iter().map(|item| item.clone().part_of(last)).collect()))
        }
        Data::Null(_) => wrong("what ... expands cannot be null"),
        Data::Unknown(unknown) => match unknown.ty {
            Type::Any | Type::List(_) | Type::Set(_) | Type::Tuple(_) => Ok(None),
            _ => wrong("what ... expands has to be a list, set or tuple"),
        },
        _ => wrong("what ... expands has to be a list, set or tuple"),
    }
}
