//! Numbers as Terraform has them: whole ones exactly, others as binary floating point of 512 bits.

use std::cmp::Ordering;

/// A number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Number {
    Int(i64),
    Float(f64),
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Number::Int(value)
    }
}

#[expect(clippy::cast_precision_loss, reason = "replaced by the helper who builds numbers")]
impl Number {
    fn float(self) -> f64 {
        match self {
            Number::Int(value) => value as f64,
            Number::Float(value) => value,
        }
    }

    /// The whole number that this is, if it is one.
    pub(crate) fn as_i64(self) -> Option<i64> {
        match self {
            Number::Int(value) => Some(value),
            Number::Float(_) => None,
        }
    }

    pub(crate) fn add(self, other: Self) -> Option<Self> {
        Some(match (self, other) {
            (Number::Int(a), Number::Int(b)) => Number::Int(a.wrapping_add(b)),
            _ => Number::Float(self.float() + other.float()),
        })
    }

    pub(crate) fn subtract(self, other: Self) -> Option<Self> {
        self.add(other.negate())
    }

    pub(crate) fn multiply(self, other: Self) -> Option<Self> {
        Some(match (self, other) {
            (Number::Int(a), Number::Int(b)) => Number::Int(a.wrapping_mul(b)),
            _ => Number::Float(self.float() * other.float()),
        })
    }

    /// `None` where Terraform refuses: zero by zero.
    pub(crate) fn divide(self, other: Self) -> Option<Self> {
        let result = self.float() / other.float();
        (!result.is_nan()).then_some(Number::Float(result))
    }

    /// What is left of a division; has the sign of the number that is divided.
    pub(crate) fn modulo(self, other: Self) -> Option<Self> {
        let result = self.float() % other.float();
        (!result.is_nan()).then_some(Number::Float(result))
    }

    pub(crate) fn negate(self) -> Self {
        match self {
            Number::Int(value) => Number::Int(value.wrapping_neg()),
            Number::Float(value) => Number::Float(-value),
        }
    }

    pub(crate) fn compare(self, other: Self) -> Ordering {
        self.float().total_cmp(&other.float())
    }
}
