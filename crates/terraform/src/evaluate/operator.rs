//! Operators: what they take, and what is known of a result when not all operands are.

use std::cmp::Ordering;
use std::sync::Arc;

use portcullis_model::Span;
use smol_str::format_smolstr;

use super::conditional::is_certainly_set;
use super::{Fault, Scope, evaluate, extent, whole};
use crate::syntax::{Binary, Expression, Unary};
use crate::value::{Data, Number, Type, Unknown, Val, convert, equal};

pub(super) fn unary(operator: Unary, operand: &Expression, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let value = evaluate(operand, scope)?;
    let sensitive = value.is_sensitive();
    let ty = match operator {
        Unary::Negate => Type::Number,
        Unary::Not => Type::Bool,
    };
    let value = operand_of(value, &ty, operand.span)?;
    let data = match (operator, &value.data) {
        (Unary::Negate, Data::Number(number)) => Data::Number(number.negate()),
        (Unary::Not, Data::Bool(truth)) => Data::Bool(!truth),
        (_, Data::Unknown(unknown)) => of_unknown(unknown, ty, scope),
        _ => return Err(Fault::error(operand.span, "an operand cannot be null")),
    };
    let result = Val::new(data).with_only_way([&value]);
    Ok(result.with_sensitive(sensitive).at(span))
}

pub(super) fn binary(operator: Binary, operands: &[Expression; 2], span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let result = match operator {
        Binary::And => logic(false, operands, scope)?,
        Binary::Or => logic(true, operands, scope)?,
        Binary::Equal => equality(true, operands, scope)?,
        Binary::NotEqual => equality(false, operands, scope)?,
        _ => of_numbers(operator, operands, span, scope)?,
    };
    Ok(result.at(span))
}

/// What an operation is whose operand is not known: not null, whatever it is.
fn of_unknown(because: &Arc<Unknown>, ty: Type, scope: Scope<'_>) -> Data {
    scope.assume(because);
    Data::Unknown(Arc::new(Unknown {
        not_null: true,
        ..because.result(ty)
    }))
}

fn operand_of(value: Val, ty: &Type, span: Span) -> Result<Val, Fault> {
    convert(value, ty).map_err(|message| Fault::error(span, format_smolstr!("the operand is wrong: {message}")))
}

/// `&&` and `||`: one operand that is `deciding` decides, whatever the other is; where the left one does, the right one may
/// even fail. So does Terraform since 1.12; before, it said less but nothing else.
fn logic(deciding: bool, operands: &[Expression; 2], scope: Scope<'_>) -> Result<Val, Fault> {
    let [left, right] = operands;
    let first = truth_of(left, scope)??;
    let sides = [Ok(first), truth_of(right, scope)?];
    let sensitive = sides.iter().flatten().any(Val::is_sensitive);
    let decides = |side: &&Val| matches!(side.data, Data::Bool(truth) if truth == deciding);
    if let Some(decisive) = sides.iter().flatten().find(decides) {
        if let Some(unknown) = sides.iter().flatten().find_map(Val::as_unknown) {
            scope.assume(unknown);
        }
        let result = Val::bool(deciding).with_only_way([decisive]);
        return Ok(result.with_sensitive(sensitive));
    }
    let result = match sides {
        // What is left of `true && x` is `x`.
        [
            Ok(Val {
                data: Data::Bool(_), ..
            }),
            right,
        ] => right?,
        [left, _] => left?,
    };
    let data = match &result.data {
        Data::Unknown(unknown) => of_unknown(unknown, Type::Bool, scope),
        data => data.clone(),
    };
    Ok(Val::new(data).with_only_way([&result]).with_sensitive(sensitive))
}

/// An operand of `&&` or `||`. The inner fault is one that may turn out not to count.
fn truth_of(operand: &Expression, scope: Scope<'_>) -> Result<Result<Val, Fault>, Fault> {
    let truth = evaluate(operand, scope)
        .and_then(|value| operand_of(value, &Type::Bool, operand.span))
        .and_then(|value| not_null(value, operand.span));
    match truth {
        Err(limit @ Fault::Limit { .. }) => Err(limit),
        truth => Ok(truth),
    }
}

fn not_null(value: Val, span: Span) -> Result<Val, Fault> {
    if value.is_null() {
        return Err(Fault::error(span, "an operand cannot be null"));
    }
    Ok(value)
}

/// `==` and `!=`.
fn equality(expected: bool, operands: &[Expression; 2], scope: Scope<'_>) -> Result<Val, Fault> {
    let [left, right] = operands;
    let left = whole(evaluate(left, scope)?, scope)?;
    let right = whole(evaluate(right, scope)?, scope)?;
    extent::charge([&left, &right], operands[0].span, scope)?;
    let (is_same, sensitive) = match (left.is_null(), right.is_null()) {
        (true, true) => (Ok(true), left.is_sensitive() || right.is_sensitive()),
        (false, false) => (
            equal(&left, &right),
            left.is_sensitive_within() || right.is_sensitive_within(),
        ),
        (is_left, _) => {
            let other = if is_left { &right } else { &left };
            (is_null(other), left.is_sensitive() || right.is_sensitive())
        }
    };
    let data = match is_same {
        Ok(is_same) => {
            if let Some(unknown) = left.first_unknown().or_else(|| right.first_unknown()) {
                scope.assume(&unknown);
            }
            Data::Bool(is_same == expected)
        }
        Err(unknown) => of_unknown(&unknown, Type::Bool, scope),
    };
    let result = Val::new(data).with_only_way([&left, &right]);
    Ok(result.with_sensitive(sensitive))
}

/// Whether a value that is not null as far as it is known will be.
fn is_null(value: &Val) -> Result<bool, Arc<Unknown>> {
    match value.as_unknown() {
        Some(unknown) if !is_certainly_set(value) => Err(Arc::clone(unknown)),
        _ => Ok(false),
    }
}

/// Arithmetic and comparison.
fn of_numbers(operator: Binary, operands: &[Expression; 2], span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let [left, right] = operands;
    let (left, left_span) = (evaluate(left, scope)?, left.span);
    let (right, right_span) = (evaluate(right, scope)?, right.span);
    let sensitive = left.is_sensitive() || right.is_sensitive();
    let left = not_null(operand_of(left, &Type::Number, left_span)?, left_span)?;
    let right = not_null(operand_of(right, &Type::Number, right_span)?, right_span)?;
    let data = match (&left.data, &right.data) {
        (Data::Number(left), Data::Number(right)) => {
            computed(operator, left, right).ok_or_else(|| Fault::error(span, "there is no such number"))?
        }
        (Data::Unknown(unknown), _) | (_, Data::Unknown(unknown)) => of_unknown(unknown, result_type(operator), scope),
        _ => return Err(Fault::error(span, "an operand has to be a number")),
    };
    let result = Val::new(data).with_only_way([&left, &right]);
    Ok(result.with_sensitive(sensitive))
}

fn computed(operator: Binary, left: &Number, right: &Number) -> Option<Data> {
    let order = left.compare(right);
    let number = match operator {
        Binary::Add => left.add(right),
        Binary::Subtract => left.subtract(right),
        Binary::Multiply => left.multiply(right),
        Binary::Divide => left.divide(right),
        Binary::Modulo => left.modulo(right),
        Binary::Less => return Some(Data::Bool(order == Ordering::Less)),
        Binary::LessOrEqual => return Some(Data::Bool(order != Ordering::Greater)),
        Binary::Greater => return Some(Data::Bool(order == Ordering::Greater)),
        Binary::GreaterOrEqual => return Some(Data::Bool(order != Ordering::Less)),
        Binary::Equal | Binary::NotEqual | Binary::And | Binary::Or => None,
    };
    number.map(Data::Number)
}

fn result_type(operator: Binary) -> Type {
    match operator {
        Binary::Add | Binary::Subtract | Binary::Multiply | Binary::Divide | Binary::Modulo => Type::Number,
        _ => Type::Bool,
    }
}
