//! `try` and `can`, whose arguments may fail.

use portcullis_model::Span;

use super::{Fault, Scope, allowed_to_fail, evaluate, traversal};
use crate::syntax::{Expression, Kind};
use crate::value::{Type, Unknown, Val};

/// `try`: the first argument that does not fail. One that is not wholly known may still fail, and then the result is
/// another: it is not known at all.
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
        Attempt::Open(unknown, _) => Val::unknown(unknown.result(Type::Bool)),
    })
}

enum Attempt {
    Failed,
    Succeeded(Val),
    /// It is not known yet whether it fails; and whether it is a secret.
    Open(Unknown, bool),
}

fn attempt(argument: &Expression, scope: Scope<'_>) -> Result<Attempt, Fault> {
    let (value, is_certain) = match within_parentheses(argument) {
        // What a name means cannot fail any more once it means something, however much of that is not known.
        Expression {
            kind: Kind::Traversal(parts),
            span,
        } => match traversal::reach(parts, *span, scope) {
            Ok(reached) => (Ok(reached.value), reached.is_certain),
            Err(fault) => (Err(fault), false),
        },
        other => (evaluate(other, scope), false),
    };
    let Some(value) = allowed_to_fail(value)? else {
        return Ok(Attempt::Failed);
    };
    Ok(match value.first_unknown() {
        Some(unknown) if !is_certain => {
            let sensitive = value.is_sensitive_within();
            Attempt::Open((*unknown).clone(), sensitive)
        }
        _ => Attempt::Succeeded(value),
    })
}

fn within_parentheses(expression: &Expression) -> &Expression {
    let mut expression = expression;
    while let Kind::Parenthesis(inner) = &expression.kind {
        expression = inner;
    }
    expression
}
