//! Numbers as Terraform has them: binary floating point of 512 bits, whole ones of ordinary size without the cost of it.
//!
//! Terraform reads every number that is written with 512 bits, but what a function computes has less: 64 bits for a count
//! of items, 53 for a logarithm. A result has the precision of its most precise operand, and a number prints as the
//! shortest decimal that is nearest to it at its precision. So the precision belongs to the number.

mod decimal;
mod parse;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use num_bigint::{BigInt, Sign};

pub(crate) use decimal::Decimal;

/// Bits of a number that is read from text.
const WRITTEN: u64 = 512;

/// Bits of a whole number that Terraform counted.
const COUNTED: u64 = 64;

/// The largest power of two that a number reaches. Terraform goes to 2^31, which nobody can print; beyond this limit a
/// number is infinite or zero.
const LARGEST: i64 = 1 << 12;

/// A number.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    amount: Amount,
    precision: u64,
}

#[derive(Clone, Debug)]
enum Amount {
    /// Every whole number that fits, but for the negative zero.
    Whole(i64),
    NegativeZero,
    Float(Arc<Float>),
    Infinite(Sign),
}

/// `mantissa * 2^exponent`, with an odd mantissa.
#[derive(Debug)]
struct Float {
    mantissa: BigInt,
    exponent: i64,
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Number::new(Amount::Whole(value), COUNTED)
    }
}

impl Number {
    fn new(amount: Amount, precision: u64) -> Self {
        Self { amount, precision }
    }

    /// The number that a function computed in floating point; `None` for what is no number.
    pub(crate) fn from_f64(value: f64) -> Option<Self> {
        let precision = u64::from(f64::MANTISSA_DIGITS);
        let sign = if value.is_sign_negative() {
            Sign::Minus
        } else {
            Sign::Plus
        };
        if value.is_nan() {
            return None;
        } else if value.is_infinite() {
            return Some(Self::new(Amount::Infinite(sign), precision));
        } else if value == 0.0 {
            return Some(Self::zero(sign, precision));
        }
        let bits = value.to_bits();
        let fraction = bits & ((1 << 52) - 1);
        let (mantissa, exponent) = match (bits >> 52) & 0x7ff {
            0 => (fraction, -1074),
            biased => (fraction | (1 << 52), i64::try_from(biased).ok()? - 1075),
        };
        Some(rounded(
            BigInt::from_biguint(sign, mantissa.into()),
            exponent,
            precision,
        ))
    }

    /// A whole number of any size, exactly.
    pub(crate) fn from_integer(value: BigInt) -> Self {
        let precision = value.bits().max(COUNTED);
        rounded(value, 0, precision)
    }

    fn zero(sign: Sign, precision: u64) -> Self {
        let amount = match sign {
            Sign::Minus => Amount::NegativeZero,
            _ => Amount::Whole(0),
        };
        Self::new(amount, precision)
    }

    /// Its sign, that of zeros included.
    fn sign(&self) -> Sign {
        match &self.amount {
            Amount::Whole(value) if *value < 0 => Sign::Minus,
            Amount::Whole(_) => Sign::Plus,
            Amount::NegativeZero => Sign::Minus,
            Amount::Float(float) => float.mantissa.sign(),
            Amount::Infinite(sign) => *sign,
        }
    }

    fn is_zero(&self) -> bool {
        matches!(self.amount, Amount::Whole(0) | Amount::NegativeZero)
    }

    /// Mantissa and exponent; `None` where it is infinite.
    fn parts(&self) -> Option<(BigInt, i64)> {
        match &self.amount {
            Amount::Whole(value) => Some((BigInt::from(*value), 0)),
            Amount::NegativeZero => Some((BigInt::ZERO, 0)),
            Amount::Float(float) => Some((float.mantissa.clone(), float.exponent)),
            Amount::Infinite(_) => None,
        }
    }

    /// The precision of a result, and both operands where all can be done with whole numbers.
    fn with(&self, other: &Self) -> (u64, Option<(i64, i64)>) {
        let precision = self.precision.max(other.precision);
        match (&self.amount, &other.amount) {
            (Amount::Whole(a), Amount::Whole(b)) if precision >= COUNTED => (precision, Some((*a, *b))),
            _ => (precision, None),
        }
    }

    /// The sum; `None` of opposite infinities.
    pub(crate) fn add(&self, other: &Self) -> Option<Self> {
        let (precision, whole) = self.with(other);
        if let Some(sum) = whole.and_then(|(a, b)| a.checked_add(b)) {
            return Some(Self::new(Amount::Whole(sum), precision));
        }
        Some(match (self.parts(), other.parts()) {
            (Some(_), Some(_)) if self.is_zero() && other.is_zero() => {
                let both = self.sign() == Sign::Minus && other.sign() == Sign::Minus;
                Self::zero(if both { Sign::Minus } else { Sign::Plus }, precision)
            }
            (Some(a), Some(b)) => {
                let (a, b, exponent) = aligned(a, b);
                rounded(a + b, exponent, precision)
            }
            (None, None) if self.sign() != other.sign() => return None,
            (None, _) => self.clone(),
            (_, None) => other.clone(),
        })
    }

    /// The difference; `None` of equal infinities.
    pub(crate) fn subtract(&self, other: &Self) -> Option<Self> {
        self.add(&other.negate())
    }

    /// The product; `None` of zero and infinity.
    pub(crate) fn multiply(&self, other: &Self) -> Option<Self> {
        let (precision, whole) = self.with(other);
        if let Some(product) = whole.and_then(|(a, b)| a.checked_mul(b))
            && product != 0
        {
            return Some(Self::new(Amount::Whole(product), precision));
        }
        let sign = self.sign() * other.sign();
        Some(match (self.parts(), other.parts()) {
            (Some(_), Some(_)) if self.is_zero() || other.is_zero() => Self::zero(sign, precision),
            (Some((a, a_exponent)), Some((b, b_exponent))) => {
                let product = rounded(a * b, a_exponent + b_exponent, WRITTEN);
                let needed = product.parts().map_or(0, |(mantissa, _)| mantissa.bits());
                Self::new(product.amount, precision.max(needed))
            }
            _ if self.is_zero() || other.is_zero() => return None,
            _ => Self::new(Amount::Infinite(sign), precision),
        })
    }

    /// The quotient, which is infinite where only the divisor is zero; `None` of two zeros and of two infinities.
    pub(crate) fn divide(&self, other: &Self) -> Option<Self> {
        let (precision, whole) = self.with(other);
        if let Some((a, b)) = whole
            && a != 0
            && a.checked_rem(b) == Some(0)
            && let Some(quotient) = a.checked_div(b)
        {
            return Some(Self::new(Amount::Whole(quotient), precision));
        }
        let sign = self.sign() * other.sign();
        Some(match (self.parts(), other.parts()) {
            (Some(_), Some(_)) if self.is_zero() && other.is_zero() => return None,
            (None, None) => return None,
            (None, _) => Self::new(Amount::Infinite(sign), precision),
            (_, Some(_)) if other.is_zero() => Self::new(Amount::Infinite(sign), precision),
            (_, None) => Self::zero(sign, precision),
            (Some(_), _) if self.is_zero() => Self::zero(sign, precision),
            (Some((a, a_exponent)), Some((b, b_exponent))) => quotient(&a, &b, a_exponent - b_exponent, precision),
        })
    }

    /// What is left of it after a division whose quotient is cut to a whole number; the number itself where the divisor
    /// is zero, and `None` with infinity.
    pub(crate) fn modulo(&self, other: &Self) -> Option<Self> {
        let (_, _) = (self.parts()?, other.parts()?);
        if other.is_zero() {
            return Some(self.clone());
        }
        if let (_, Some((a, b))) = self.with(other)
            && self.precision >= COUNTED
            && let Some(rest) = a.checked_rem(b)
        {
            return Some(Self::new(Amount::Whole(rest), self.precision));
        }
        let (whole, _) = self.divide(other)?.split()?;
        let multiple = rounded(whole, 0, self.precision).multiply(other)?;
        self.subtract(&multiple.at(self.precision)?)?.at(self.precision)
    }

    /// The number rounded to a precision.
    fn at(&self, precision: u64) -> Option<Self> {
        let (mantissa, exponent) = self.parts()?;
        Some(rounded(mantissa, exponent, precision))
    }

    pub(crate) fn negate(&self) -> Self {
        let amount = match &self.amount {
            Amount::Whole(0) => Amount::NegativeZero,
            Amount::NegativeZero => Amount::Whole(0),
            Amount::Infinite(sign) => Amount::Infinite(-*sign),
            Amount::Whole(value) if *value != i64::MIN => Amount::Whole(-value),
            Amount::Whole(_) | Amount::Float(_) => match self.parts() {
                Some((mantissa, exponent)) => rounded(-mantissa, exponent, self.precision).amount,
                None => self.amount.clone(),
            },
        };
        Self::new(amount, self.precision)
    }

    /// Whether it is below zero, or the negative zero.
    pub(crate) fn is_negative(&self) -> bool {
        self.sign() == Sign::Minus
    }

    /// The order of numbers. Two that print alike at different precisions are equal and may still have an order here.
    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        match (&self.amount, &other.amount) {
            (Amount::Whole(a), Amount::Whole(b)) => a.cmp(b),
            (Amount::Infinite(a), Amount::Infinite(b)) => a.cmp(b),
            (Amount::Infinite(Sign::Minus), _) | (_, Amount::Infinite(Sign::Plus)) => Ordering::Less,
            (Amount::Infinite(_), _) | (_, Amount::Infinite(_)) => Ordering::Greater,
            _ => match (self.parts(), other.parts()) {
                (Some(a), Some(b)) => {
                    let (a, b, _) = aligned(a, b);
                    a.cmp(&b)
                }
                _ => Ordering::Equal,
            },
        }
    }

    /// The number as an integer, where it is whole and fits.
    pub(crate) fn as_i64(&self) -> Option<i64> {
        match self.amount {
            Amount::Whole(value) => Some(value),
            Amount::NegativeZero => Some(0),
            Amount::Float(_) | Amount::Infinite(_) => None,
        }
    }

    /// The number as an integer of any size, where it is whole.
    pub(crate) fn as_integer(&self) -> Option<BigInt> {
        match self.split()? {
            (whole, false) => Some(whole),
            _ => None,
        }
    }

    /// The nearest that floating point of 64 bits has.
    pub(crate) fn as_f64(&self) -> f64 {
        match &self.amount {
            Amount::Whole(value) => *value as f64,
            Amount::NegativeZero => -0.0,
            Amount::Infinite(Sign::Minus) => f64::NEG_INFINITY,
            Amount::Infinite(_) => f64::INFINITY,
            Amount::Float(_) => self.to_string().parse().unwrap_or(f64::NAN),
        }
    }

    /// The digits of its size: those that tell it from all others of its precision, or all. An infinite one has none.
    pub(crate) fn digits(&self, shortest: bool) -> Decimal {
        match self.parts() {
            None => Decimal::zero(),
            Some((mantissa, _)) if mantissa.sign() == Sign::NoSign => Decimal::zero(),
            Some((mantissa, exponent)) if shortest => Decimal::shortest(mantissa.magnitude(), exponent, self.precision),
            Some((mantissa, exponent)) => Decimal::exact(mantissa.magnitude(), exponent),
        }
    }

    pub(crate) fn is_infinite(&self) -> bool {
        matches!(self.amount, Amount::Infinite(_))
    }

    /// The largest whole number that is not larger.
    pub(crate) fn floor(&self) -> Self {
        self.to_whole(|sign| sign == Sign::Minus, -1)
    }

    /// The smallest whole number that is not smaller.
    pub(crate) fn ceil(&self) -> Self {
        self.to_whole(|sign| sign != Sign::Minus, 1)
    }

    /// What is before the point, with one `step` more where something is behind it on the side where that counts.
    fn to_whole(&self, counts: impl FnOnce(Sign) -> bool, step: i64) -> Self {
        match self.split() {
            Some((whole, true)) if counts(self.sign()) => rounded(whole + step, 0, self.precision),
            Some((whole, _)) => rounded(whole, 0, self.precision),
            None => self.clone(),
        }
    }

    /// What is before the point, and whether there is something behind it; `None` where it is infinite.
    fn split(&self) -> Option<(BigInt, bool)> {
        let (mantissa, exponent) = self.parts()?;
        Some(if exponent >= 0 {
            (mantissa << exponent, false)
        } else {
            let (sign, magnitude) = mantissa.into_parts();
            // The mantissa is odd.
            (BigInt::from_biguint(sign, magnitude >> exponent.unsigned_abs()), true)
        })
    }
}

/// Whole numbers are equal when they are; others when they print alike, as Terraform has it.
impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        match (&self.amount, &other.amount) {
            (Amount::Float(a), Amount::Float(b)) if a.exponent < 0 && b.exponent < 0 => {
                self.precision == other.precision && a.exponent == b.exponent && a.mantissa == b.mantissa
                    || self.precision != other.precision && self.to_string() == other.to_string()
            }
            _ => self.compare(other) == Ordering::Equal,
        }
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.as_i64() {
            Some(value) => value.hash(state),
            None => match &self.amount {
                Amount::Float(float) if float.exponent >= 0 => (&float.mantissa, float.exponent).hash(state),
                _ => self.to_string().hash(state),
            },
        }
    }
}

/// The shortest decimal that is nearest to this number among those of its precision, never with an exponent.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.amount {
            Amount::Whole(value) if self.precision >= COUNTED || value.unsigned_abs() < 1 << f64::MANTISSA_DIGITS => {
                value.fmt(f)
            }
            Amount::NegativeZero => f.write_str("-0"),
            Amount::Infinite(Sign::Minus) => f.write_str("-Inf"),
            Amount::Infinite(_) => f.write_str("+Inf"),
            Amount::Whole(_) | Amount::Float(_) => {
                let digits = self.digits(true);
                let mut text = String::from(if self.is_negative() { "-" } else { "" });
                digits.plain(digits.behind(), &mut text);
                f.write_str(&text)
            }
        }
    }
}

/// Both mantissas with the smaller one of the exponents.
fn aligned((a, a_exponent): (BigInt, i64), (b, b_exponent): (BigInt, i64)) -> (BigInt, BigInt, i64) {
    let exponent = a_exponent.min(b_exponent);
    (a << (a_exponent - exponent), b << (b_exponent - exponent), exponent)
}

/// The number nearest to `mantissa * 2^exponent` at a precision; of two as near the one with the even last bit.
fn rounded(mantissa: BigInt, exponent: i64, precision: u64) -> Number {
    let (sign, mut magnitude) = mantissa.into_parts();
    let mut exponent = exponent;
    let surplus = magnitude.bits().saturating_sub(precision);
    if surplus > 0 {
        let half = magnitude.bit(surplus - 1);
        let exactly_half = half && magnitude.trailing_zeros() == Some(surplus - 1);
        magnitude >>= surplus;
        exponent += surplus as i64;
        if half && (!exactly_half || magnitude.bit(0)) {
            magnitude += 1_u8;
        }
    }
    let Some(zeros) = magnitude.trailing_zeros() else {
        return Number::zero(Sign::Plus, precision);
    };
    magnitude >>= zeros;
    exponent += zeros as i64;
    let size = magnitude.bits() as i64 + exponent;
    if size < -LARGEST {
        return Number::zero(sign, precision);
    } else if size > LARGEST {
        return Number::new(Amount::Infinite(sign), precision);
    }
    let mantissa = BigInt::from_biguint(sign, magnitude);
    if (0..64).contains(&exponent)
        && let Ok(value) = i64::try_from(&mantissa << exponent)
    {
        return Number::new(Amount::Whole(value), precision);
    }
    Number::new(Amount::Float(Arc::new(Float { mantissa, exponent })), precision)
}

/// The number nearest to `a / b * 2^exponent`; neither is zero.
fn quotient(a: &BigInt, b: &BigInt, exponent: i64, precision: u64) -> Number {
    // So many bits more that the quotient has two beyond the precision.
    let shift = (precision + 2 + b.bits()).saturating_sub(a.bits());
    let shifted = a.magnitude() << shift;
    let mut quotient = &shifted / b.magnitude();
    // That something is left only matters where what is there would be half a step.
    let left = &quotient * b.magnitude() != shifted;
    quotient <<= 1;
    quotient.set_bit(0, left);
    rounded(
        BigInt::from_biguint(a.sign() * b.sign(), quotient),
        exponent - shift as i64 - 1,
        precision,
    )
}
