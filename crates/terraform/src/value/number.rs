//! Numbers as Terraform has them: binary floating point of 512 bits, whole ones of ordinary size without the cost of it.
//!
//! Terraform reads every number that is written with 512 bits, but what a function computes has less: 64 bits for a count
//! of items, 53 for a logarithm. A result has the precision of its most precise operand, and a number prints as the
//! shortest decimal that is nearest to it at its precision. So the precision belongs to the number.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};

/// Bits of a number that is read from text.
const WRITTEN: u64 = 512;

/// Bits of a whole number that Terraform counted.
const COUNTED: u64 = 64;

/// The largest power of two that a number reaches. Terraform goes to 2^31, which nobody can print; beyond this limit a
/// number is infinite or zero.
const LARGEST: i64 = 1 << 16;

/// The largest power of ten that [`LARGEST`] has room for, generously.
const LARGEST_DECIMAL: i64 = 20_000;

/// Digits of a text that are read one by one; of those after them it only matters whether all are zero.
const DIGITS: usize = 1_000;

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

    /// A number as Terraform reads it from a literal or converts it from a string.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (sign, rest) = match text.as_bytes().first()? {
            b'-' => (Sign::Minus, text.get(1..)?),
            b'+' => (Sign::Plus, text.get(1..)?),
            _ => (Sign::Plus, text),
        };
        if matches!(rest, "Inf" | "inf") {
            return Some(Self::new(Amount::Infinite(sign), WRITTEN));
        }
        let (digits, power) = match rest.find(['e', 'E', 'p', 'P']) {
            Some(at) => (
                rest.get(..at)?,
                Some((rest.as_bytes().get(at)?, exponent(rest.get(at + 1..)?)?)),
            ),
            None => (rest, None),
        };
        let (digits, mut decimal) = significant(digits)?;
        let mut binary = 0;
        match power {
            Some((b'e' | b'E', power)) => decimal = decimal.saturating_add(power),
            Some((_, power)) => binary = power,
            None => {}
        }
        let magnitude = digits.len() as i64;
        let mantissa = BigInt::from_biguint(sign, BigUint::parse_bytes(&digits, 10)?);
        Some(
            if mantissa.sign() == Sign::NoSign || too_small(decimal.saturating_add(magnitude), binary) {
                Self::zero(sign, WRITTEN)
            } else if too_large(decimal.saturating_add(magnitude), binary) {
                Self::new(Amount::Infinite(sign), WRITTEN)
            } else {
                let factor = BigInt::from(5).pow(u32::try_from(decimal.unsigned_abs()).ok()?);
                let exponent = decimal + binary;
                if decimal < 0 {
                    quotient(&mantissa, &factor, exponent, WRITTEN)
                } else {
                    rounded(mantissa * factor, exponent, WRITTEN)
                }
            },
        )
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
            && let Some(rest) = a.checked_rem(b)
        {
            return Some(Self::new(Amount::Whole(rest), self.precision));
        }
        let (whole, _) = self.divide(other)?.split()?;
        let multiple = rounded(whole, 0, self.precision).multiply(other)?;
        let rest = self.subtract(&multiple)?;
        let (mantissa, exponent) = rest.parts()?;
        Some(rounded(mantissa, exponent, self.precision))
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

    pub(crate) fn is_whole(&self) -> bool {
        match &self.amount {
            Amount::Whole(_) | Amount::NegativeZero => true,
            Amount::Float(float) => float.exponent >= 0,
            Amount::Infinite(_) => false,
        }
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
            Some((whole, true)) if counts(self.sign()) => Self::from_integer(whole + step),
            Some((whole, _)) => Self::from_integer(whole),
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
                let Some((mantissa, exponent)) = self.parts() else {
                    return Ok(());
                };
                if mantissa.sign() == Sign::Minus {
                    f.write_str("-")?;
                }
                f.write_str(&Decimal::shortest(mantissa.magnitude(), exponent, self.precision).plain())
            }
        }
    }
}

/// Decimal digits without zeros at their end, and how many of them stand before the point.
pub(crate) struct Decimal {
    digits: Vec<u8>,
    point: i64,
}

impl Decimal {
    /// `mantissa * 2^exponent` exactly.
    fn exact(mantissa: &BigUint, exponent: i64) -> Self {
        let shift = exponent.unsigned_abs();
        let (whole, behind) = if exponent >= 0 {
            (mantissa << shift, 0)
        } else {
            let power = u32::try_from(shift).unwrap_or(u32::MAX);
            (mantissa * BigUint::from(5_u8).pow(power), exponent)
        };
        let mut digits = whole.to_string().into_bytes();
        let point = digits.len() as i64 + behind;
        while digits.last() == Some(&b'0') {
            digits.pop();
        }
        Self { digits, point }
    }

    /// The shortest digits that no other number of this precision is nearer to.
    fn shortest(mantissa: &BigUint, exponent: i64, precision: u64) -> Self {
        // One bit more than the precision has: the neighbours are two such steps away, and half the way is one.
        let shift = (precision + 1).saturating_sub(mantissa.bits());
        let mantissa = mantissa << shift;
        let exponent = exponent - shift as i64;
        let inclusive = !mantissa.bit(1);
        let mut this = Self::exact(&mantissa, exponent);
        let lower = Self::exact(&(&mantissa - 1_u8), exponent);
        let upper = Self::exact(&(&mantissa + 1_u8), exponent);
        let at = |decimal: &Self, position: usize| decimal.digits.get(position).copied().unwrap_or(b'0');
        for position in 0..this.digits.len() {
            let (low, digit, high) = (at(&lower, position), at(&this, position), at(&upper, position));
            let down = low != digit || inclusive && position + 1 == lower.digits.len();
            let up = digit != high && (inclusive || digit + 1 < high || position + 1 < upper.digits.len());
            if down || up {
                let up = up && (!down || this.is_nearer_above(position + 1));
                this.cut(position + 1, up);
                break;
            }
        }
        this
    }

    /// Whether rounding to so many digits goes up; halves go to the even digit.
    fn is_nearer_above(&self, count: usize) -> bool {
        match self.digits.get(count..) {
            None | Some([]) => false,
            Some([b'5']) => count
                .checked_sub(1)
                .and_then(|last| self.digits.get(last))
                .is_some_and(|digit| digit % 2 == 1),
            Some([digit, ..]) => *digit >= b'5',
        }
    }

    /// Keeps so many digits, raising the last one where it goes `up`.
    fn cut(&mut self, count: usize, up: bool) {
        if count >= self.digits.len() {
            return;
        }
        self.digits.truncate(count);
        let spent = if up { b'9' } else { b'0' };
        while self.digits.last() == Some(&spent) {
            self.digits.pop();
        }
        if up {
            match self.digits.last_mut() {
                Some(digit) => *digit += 1,
                None => {
                    self.digits.push(b'1');
                    self.point += 1;
                }
            }
        }
    }

    /// The digits with zeros up to the point, or from it.
    fn plain(&self) -> String {
        let digits = String::from_utf8_lossy(&self.digits);
        let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or(0));
        match usize::try_from(self.point) {
            Ok(point) if point > 0 => match digits.split_at_checked(point) {
                Some((whole, "")) => whole.to_owned(),
                Some((whole, behind)) => format!("{whole}.{behind}"),
                None => format!("{digits}{}", zeros(self.point - digits.len() as i64)),
            },
            _ => format!("0.{}{digits}", zeros(-self.point)),
        }
    }
}

/// The digits that count among these, which may have a point, and the power of ten of the last of them.
fn significant(text: &str) -> Option<(Vec<u8>, i64)> {
    let (whole, behind) = text.split_once('.').unwrap_or((text, ""));
    let mut digits: Vec<u8> = whole.bytes().chain(behind.bytes()).collect();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let mut power = -i64::try_from(behind.len()).ok()?;
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    digits.drain(..zeros.min(digits.len() - 1));
    if let Some(rest) = digits.get(DIGITS..) {
        let sticky = if rest.iter().any(|digit| *digit != b'0') {
            b'1'
        } else {
            b'0'
        };
        power += i64::try_from(rest.len()).ok()? - 1;
        digits.truncate(DIGITS);
        digits.push(sticky);
    }
    Some((digits, power))
}

/// The number behind an `e`.
fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn too_small(decimal: i64, binary: i64) -> bool {
    decimal < -LARGEST_DECIMAL || binary < -2 * LARGEST
}

fn too_large(decimal: i64, binary: i64) -> bool {
    decimal > LARGEST_DECIMAL || binary > 2 * LARGEST
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
