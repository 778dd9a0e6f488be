//! Numbers read from text.

use num_bigint::{BigInt, BigUint, Sign};

use super::{Amount, LARGEST, Number, WRITTEN, quotient, rounded};

/// The largest power of ten that [`LARGEST`] has room for, generously.
const LARGEST_DECIMAL: i64 = 1_300;

/// Digits of a text that are read one by one; of those after them it only matters whether all are zero.
const DIGITS: usize = 1_000;

impl Number {
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
