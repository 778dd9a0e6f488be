//! `try` and `can`, whose arguments may fail.

use std::sync::Arc;

use portcullis_model::Span;

use super::{Fault, Scope, allowed_to_fail, evaluate};
use crate::syntax::Expression;
use crate::value::{Type, Unknown, Val};

/// `try`: the first argument that does not fail. Where it is not known yet whether one fails, neither is the result.
pub(super) fn first_success(arguments: &[Expression], span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    for argument in arguments {
        match attempt(argument, scope)? {
            Attempt::Failed => {}
            Attempt::Succeeded(value) => return Ok(value),
            Attempt::Open(unknown, sensitive) => {
                return Ok(Val::unknown(unknown.result(Type::Any)).with_sensitive(sensitive));
            }
        }
    }
    Err(Fault::error(span, "no argument of try has a value"))
}

/// `can`: whether the argument does not fail.
pub(super) fn succeeds(arguments: &[Expression], span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let [argument] = arguments else {
        return Err(Fault::error(span, "can takes one argument"));
    };
    Ok(match attempt(argument, scope)? {
        Attempt::Failed => Val::bool(false),
        Attempt::Succeeded(_) => Val::bool(true),
        Attempt::Open(unknown, _) => Val::unknown(Unknown {
            not_null: true,
            ..unknown.result(Type::Bool)
        }),
    })
}

enum Attempt {
    Failed,
    Succeeded(Val),
    /// It hangs on this whether it fails; and whether it is a secret.
    Open(Arc<Unknown>, bool),
}

/// Evaluates what may fail. Terraform waits until all of the value is known; but where nothing was done with what is not
/// known, but put it into an object or pass it on, it cannot fail any more.
fn attempt(argument: &Expression, scope: Scope<'_>) -> Result<Attempt, Fault> {
    let budget = scope.environment.budget();
    let (value, assumed) = budget.watch(|| evaluate(argument, scope));
    if let Some(unknown) = &assumed {
        // An attempt around this one hangs on it too.
        scope.assume(unknown);
    }
    Ok(match (allowed_to_fail(value)?, assumed) {
        (None, _) => Attempt::Failed,
        (Some(value), None) => Attempt::Succeeded(value),
        // Of what is not known itself more is to be told than of what it was made of.
        (Some(value), Some(assumed)) => {
            let unknown = value.as_unknown().cloned().unwrap_or(assumed);
            Attempt::Open(unknown, value.is_sensitive_within())
        }
    })
}
