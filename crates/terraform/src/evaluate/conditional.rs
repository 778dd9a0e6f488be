//! `condition ? then : otherwise`.

use std::sync::Arc;

use portcullis_model::Span;
use smol_str::{SmolStr, format_smolstr};

use super::{Fault, Scope, allowed_to_fail, extent};
use crate::syntax::Expression;
use crate::value::{Data, Fields, Target, Type, Unknown, Val, convert, equal, joined, unify};

/// Both ways are evaluated, because the type of the result is one that both have in common; a fault in the one that is not
/// taken does not count.
pub(super) fn evaluate(parts: &[Expression; 3], span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let [condition, then, otherwise] = parts;
    let condition = Truth::of(condition, scope)?;
    let then = super::evaluate(then, scope);
    let otherwise = super::evaluate(otherwise, scope);
    let value = choose(&condition, then, otherwise, span)?;
    extent::bounded(value, span, scope)
}

/// What a condition is: true, false, or not known; and whether it is a secret.
pub(super) struct Truth {
    pub(super) known: Result<bool, Arc<Unknown>>,
    pub(super) sensitive: bool,
}

impl Truth {
    pub(super) fn of(condition: &Expression, scope: Scope<'_>) -> Result<Self, Fault> {
        let (value, span) = (super::evaluate(condition, scope)?, condition.span);
        let sensitive = value.is_sensitive();
        let value = convert(value, &Type::Bool)
            .map_err(|message| Fault::error(span, format_smolstr!("a condition has to be true or false: {message}")))?;
        let known = match value.data {
            Data::Bool(known) => Ok(known),
            Data::Unknown(unknown) => {
                scope.assume(&unknown);
                Err(unknown)
            }
            _ => return Err(Fault::error(span, "a condition cannot be null")),
        };
        Ok(Self { known, sensitive })
    }
}

/// One of two values by a condition.
pub(super) fn choose(
    condition: &Truth,
    then: Result<Val, Fault>,
    otherwise: Result<Val, Fault>,
    span: Span,
) -> Result<Val, Fault> {
    let ty = match common_type(then.as_ref().ok(), otherwise.as_ref().ok(), span)? {
        Ok(ty) => ty,
        Err(unknown) => return Ok(Val::unknown(unknown.result(Type::Any)).with_sensitive(condition.sensitive)),
    };
    let (value, other) = match &condition.known {
        Ok(true) => (of_type(then?, &ty, span)?, allowed_to_fail(otherwise)?),
        Ok(false) => (of_type(otherwise?, &ty, span)?, allowed_to_fail(then)?),
        Err(unknown) => {
            let (then, otherwise) = (allowed_to_fail(then)?, allowed_to_fail(otherwise)?);
            let is_secret = |value: &Option<Val>| value.as_ref().is_some_and(Val::is_sensitive);
            let sensitive = is_secret(&then) || is_secret(&otherwise);
            let value = match (then, otherwise) {
                (Some(then), Some(otherwise)) => {
                    let (then, otherwise) = (of_type(then, &ty, span)?, of_type(otherwise, &ty, span)?);
                    one_of(then, &otherwise, unknown)
                }
                _ => Val::unknown(unknown.result(Type::Any)),
            };
            (value.with_sensitive(sensitive), None)
        }
    };
    let sensitive = condition.sensitive || value.is_sensitive() || other.is_some_and(|other| other.is_sensitive());
    Ok(value.with_sensitive(sensitive))
}

/// The type of the result; where one of the values has none that is known, neither has the result. An error where they
/// cannot have one in common; of what is not known, that is not certain.
fn common_type(then: Option<&Val>, otherwise: Option<&Val>, span: Span) -> Result<Result<Type, Arc<Unknown>>, Fault> {
    let (Some(then), Some(otherwise)) = (then, otherwise) else {
        return Ok(Ok(Type::Any));
    };
    let types = [then.ty(), otherwise.ty()];
    let [left, right] = &types;
    let ty = match (&then.data, &otherwise.data) {
        (Data::Null(Type::Any), _) => Some(right.clone()),
        (_, Data::Null(Type::Any)) => Some(left.clone()),
        _ if types.contains(&Type::Any) => Some(Type::Any),
        _ if left == right => Some(left.clone()),
        _ => unify(&types).or_else(|| types.iter().any(Type::has_any).then_some(Type::Any)),
    };
    match (ty, then.first_unknown().or_else(|| otherwise.first_unknown())) {
        (Some(ty), _) => Ok(Ok(ty)),
        // What is not known may fail when it is, and what fails has no type.
        (None, Some(unknown)) => Ok(Err(unknown)),
        (None, None) => Err(Fault::error(
            span,
            "the two results of a condition have no type in common",
        )),
    }
}

fn of_type(value: Val, ty: &Type, span: Span) -> Result<Val, Fault> {
    // The type of a resource is not known, so that nothing tells what it would be converted to.
    if *ty == Type::Any || value.ty() == *ty || holds_handle(&value) {
        return Ok(value);
    }
    convert(value, ty)
        .map_err(|message| Fault::error(span, format_smolstr!("the result of a condition is wrong: {message}")))
}

fn holds_handle(value: &Val) -> bool {
    match &value.data {
        Data::Handle(_) => true,
        Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => items.iter().any(holds_handle),
        Data::Map(_, fields) | Data::Object(fields) => fields.iter().any(|(_, value)| holds_handle(value)),
        _ => false,
    }
}

/// What is known of a value that is one of two: all of it where they are the same.
fn one_of(then: Val, otherwise: &Val, because: &Unknown) -> Val {
    let (left, right) = (then.ty(), otherwise.ty());
    let is_same = left == right
        && then.is_wholly_known()
        && otherwise.is_wholly_known()
        && matches!(equal(&then, otherwise), Ok(true));
    if is_same {
        return then;
    }
    let fields = match (then.fields(), otherwise.fields()) {
        (Some(left), Some(right)) => common_fields(left, right, because),
        _ => None,
    };
    let unknown = because.result(if left == right { left } else { Type::Any });
    let targets = joined([targets(&then), targets(otherwise)]);
    Val::unknown(Unknown {
        prefix: common_prefix(beginning(&then), beginning(otherwise)),
        not_null: is_certainly_set(&then) && is_certainly_set(otherwise),
        targets,
        fields,
        ..unknown
    })
}

fn common_fields(left: &Fields, right: &Fields, because: &Unknown) -> Option<Arc<Fields>> {
    let both = left.iter().filter_map(|(name, value)| {
        let other = right.get(name)?;
        Some((name.clone(), one_of(value.clone(), other, because)))
    });
    let fields = Fields::from_pairs(both);
    (!fields.is_empty()).then(|| Arc::new(fields))
}

/// What a string certainly begins with.
fn beginning(value: &Val) -> &str {
    match &value.data {
        Data::String(text) => text,
        Data::Unknown(unknown) => &unknown.prefix,
        _ => "",
    }
}

fn common_prefix(left: &str, right: &str) -> SmolStr {
    let same = left
        .chars()
        .zip(right.chars())
        .take_while(|(left, right)| left == right);
    let length = same.map(|(character, _)| character.len_utf8()).sum();
    SmolStr::new(left.get(..length).unwrap_or_default())
}

/// Whether a value is certainly not null.
pub(super) fn is_certainly_set(value: &Val) -> bool {
    match &value.data {
        Data::Null(_) => false,
        Data::Unknown(unknown) => unknown.not_null,
        _ => true,
    }
}

/// The resources that a value comes from which is not known.
pub(super) fn targets(value: &Val) -> &[Target] {
    value.as_unknown().map_or(&[], |unknown| &unknown.targets)
}
