//! Functions of numbers.

use std::cmp::Ordering;

use num_bigint::BigInt;
use smol_str::format_smolstr;

use super::{Call, Function, Parameter, Shape, float};
use crate::evaluate::Fault;
use crate::value::{Data, Number, Type, Val, convert};

const NUMBER: Parameter = Parameter::new("num", Shape::Number);

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("abs", &[NUMBER], number, |call| {
        let number = call.number(0)?;
        let negative = number.is_negative();
        Ok(Val::number(if negative { number.negate() } else { number.clone() }))
    }),
    Function::new("ceil", &[NUMBER], number, |call| {
        Ok(Val::number(call.number(0)?.ceil()))
    }),
    Function::new("floor", &[NUMBER], number, |call| {
        Ok(Val::number(call.number(0)?.floor()))
    }),
    Function::new(
        "log",
        &[NUMBER, Parameter::new("base", Shape::Number)],
        number,
        |call| {
            let (number, base) = (machine(call, 0)?, machine(call, 1)?);
            computed(call, float::ln(number) / float::ln(base))
        },
    ),
    Function::new("max", &[], number, |call| extreme(call, Ordering::Greater))
        .and(Parameter::new("numbers", Shape::Number)),
    Function::new("min", &[], number, |call| extreme(call, Ordering::Less))
        .and(Parameter::new("numbers", Shape::Number)),
    Function::new(
        "parseint",
        &[
            Parameter::new("number", Shape::Any),
            Parameter::new("base", Shape::Number),
        ],
        number,
        parse_integer,
    ),
    Function::new(
        "pow",
        &[NUMBER, Parameter::new("power", Shape::Number)],
        number,
        |call| computed(call, float::pow(machine(call, 0)?, machine(call, 1)?)),
    ),
    Function::new("signum", &[NUMBER], number, |call| {
        Ok(Val::number(call.whole(0)?.signum()))
    }),
    Function::new("sum", &[Parameter::new("list", Shape::Any)], number, sum),
];

fn number(_: &[Val]) -> Type {
    Type::Number
}

/// An argument as a number of the machine, in which logarithms and powers are computed.
fn machine(call: &Call<'_>, position: usize) -> Result<f64, Fault> {
    let number = call.number(position)?.as_f64();
    if number.is_infinite() {
        return call.fault("the number is too large");
    }
    Ok(number)
}

fn computed(call: &Call<'_>, value: f64) -> Result<Val, Fault> {
    match Number::from_f64(value) {
        Some(number) => Ok(Val::number(number)),
        None => call.fault("the result is not a number"),
    }
}

/// The first argument that no other is more `wanted` than.
fn extreme(call: &Call<'_>, wanted: Ordering) -> Result<Val, Fault> {
    let mut best: Option<&Number> = None;
    for position in 0..call.arguments.len() {
        let number = call.number(position)?;
        if best.is_none_or(|best| number.compare(best) == wanted) {
            best = Some(number);
        }
    }
    match best {
        Some(best) => Ok(Val::number(best.clone())),
        None => call.fault("at least one number is needed"),
    }
}

fn sum(call: &Call<'_>) -> Result<Val, Fault> {
    let wrong = "a list, set or tuple of numbers is needed";
    let Some([first, rest @ ..]) = call.arguments.first().and_then(Val::items).map(|items| &**items) else {
        return call.fault(wrong);
    };
    let number = |item: &Val| match convert(item.clone(), &Type::Number).map(|item| item.data) {
        Ok(Data::Number(number)) => Ok(number),
        _ => call.fault(wrong),
    };
    let mut sum = number(first)?;
    for item in rest {
        sum = match sum.add(&number(item)?) {
            Some(sum) => sum,
            None => return call.fault("opposite infinities have no sum"),
        };
    }
    Ok(Val::number(sum))
}

/// Digits of `parseint`. More would be larger than any number.
const DIGITS: usize = 5_000;

fn parse_integer(call: &Call<'_>) -> Result<Val, Fault> {
    let base = call.whole(1)?;
    let Some(Data::String(text)) = call.arguments.first().map(|argument| &argument.data) else {
        return call.fault("parseint takes a string");
    };
    let Some(base) = u32::try_from(base).ok().filter(|base| (2..=62).contains(base)) else {
        return call.fault("the base has to be between 2 and 62");
    };
    if text.len() > DIGITS {
        return Err(Fault::Limit {
            span: call.span,
            what: "the digits that a number may have".into(),
        });
    }
    // In reading them the cost grows with the square of the digits.
    call.environment
        .budget()
        .step(text.len() / 8 * (text.len() / 8), call.span)?;
    match integer(text, base) {
        Some(value) => Ok(Val::number(Number::from_integer(value))),
        None => call.fault(format_smolstr!("{text:?} is no whole number of base {base}")),
    }
}

/// Letters are digits from ten on; up to base 36 the case does not matter, above it the large ones come after the small.
fn integer(text: &str, base: u32) -> Option<BigInt> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() {
        return None;
    }
    let mut value = BigInt::ZERO;
    for digit in digits.chars() {
        let digit = match digit {
            'A'..='Z' if base > 36 => u32::from(digit) - u32::from('A') + 36,
            _ => digit.to_digit(36)?,
        };
        if digit >= base {
            return None;
        }
        value = value * base + digit;
    }
    Some(if negative { -value } else { value })
}
