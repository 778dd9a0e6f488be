//! Numbers in decimal digits.

use num_bigint::BigUint;

/// Decimal digits without zeros at their end, and how many of them stand before the point: `0.digits * 10^point`. No digits
/// are zero.
#[derive(Clone, Debug)]
pub(crate) struct Decimal {
    digits: Vec<u8>,
    point: i64,
}

impl Decimal {
    pub(super) fn zero() -> Self {
        Self {
            digits: Vec::new(),
            point: 0,
        }
    }

    /// `mantissa * 2^exponent` exactly.
    pub(super) fn exact(mantissa: &BigUint, exponent: i64) -> Self {
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
        for position in 0..this.digits.len() {
            let (low, digit, high) = (lower.digit(position), this.digit(position), upper.digit(position));
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

    /// How many digits there are.
    pub(crate) fn len(&self) -> usize {
        self.digits.len()
    }

    /// How many digits stand before the point; less than none where zeros follow it.
    pub(crate) fn point(&self) -> i64 {
        self.point
    }

    /// A digit by its position; zeros follow the last.
    pub(crate) fn digit(&self, position: usize) -> u8 {
        self.digits.get(position).copied().unwrap_or(b'0')
    }

    /// Keeps so many digits, rounded to the nearest.
    pub(crate) fn round(&mut self, count: usize) {
        let up = self.is_nearer_above(count);
        self.cut(count, up);
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
        match self.digits.last_mut() {
            Some(digit) if up => *digit += 1,
            Some(_) => {}
            None if up => {
                self.digits.push(b'1');
                self.point += 1;
            }
            None => self.point = 0,
        }
    }

    /// The number without an exponent and with so many digits behind the point.
    pub(crate) fn plain(&self, behind: usize, out: &mut String) {
        let whole = usize::try_from(self.point).unwrap_or(0);
        if whole == 0 {
            out.push('0');
        }
        out.extend((0..whole).map(|position| char::from(self.digit(position))));
        if behind > 0 {
            out.push('.');
            out.extend((0..behind as i64).map(|position| {
                let position = usize::try_from(self.point + position);
                char::from(position.map_or(b'0', |position| self.digit(position)))
            }));
        }
    }

    /// The number with one digit before the point, so many behind it, and a power of ten.
    pub(crate) fn scientific(&self, behind: usize, mark: char, out: &mut String) {
        out.push(char::from(self.digit(0)));
        if behind > 0 {
            out.push('.');
            out.extend((1..=behind).map(|position| char::from(self.digit(position))));
        }
        let power = if self.digits.is_empty() { 0 } else { self.point - 1 };
        let sign = if power < 0 { '-' } else { '+' };
        out.push_str(&format!("{mark}{sign}{:02}", power.unsigned_abs()));
    }

    /// How many digits stand behind the point.
    pub(crate) fn behind(&self) -> usize {
        usize::try_from(self.digits.len() as i64 - self.point).unwrap_or(0)
    }
}
