//! Numbers in decimal digits.

use num_bigint::BigUint;

/// Decimal digits without zeros at their end, and how many of them stand before the point.
pub(super) struct Decimal {
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
    pub(super) fn shortest(mantissa: &BigUint, exponent: i64, precision: u64) -> Self {
        let zeros = mantissa.trailing_zeros().unwrap_or(0);
        let (mantissa, exponent) = (mantissa >> zeros, exponent + zeros as i64);
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
    pub(super) fn plain(&self) -> String {
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
