//! Logarithms and powers as Terraform computes them.
//!
//! Both are computed step by step here, not by the machine's own library, so that the last digit is the same as Terraform's
//! and the same everywhere: `ceil(log(8, 2))` is 3 only as long as no digit is off.

use std::f64::consts::SQRT_2;

/// The natural logarithm: of a number `2^k (1 + f)` it is `k ln 2 + ln (1 + f)`, the latter by a polynomial in
/// `s = f / (2 + f)`. Method and coefficients are those of FDLIBM.
pub(super) fn ln(value: f64) -> f64 {
    const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
    const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
    const EVEN: [f64; 3] = [
        3.999_999_999_940_942e-1,
        2.222_219_843_214_978_4e-1,
        1.531_383_769_920_937_3e-1,
    ];
    const ODD: [f64; 4] = [
        6.666_666_666_666_735e-1,
        2.857_142_874_366_239e-1,
        1.818_357_216_161_805e-1,
        1.479_819_860_511_658_6e-1,
    ];
    if value.is_nan() || value == f64::INFINITY {
        return value;
    } else if value < 0.0 {
        return f64::NAN;
    } else if value == 0.0 {
        return f64::NEG_INFINITY;
    }
    let (mut fraction, mut exponent) = split(value);
    if fraction < SQRT_2 / 2.0 {
        fraction *= 2.0;
        exponent -= 1;
    }
    let (f, k) = (fraction - 1.0, f64::from(exponent));
    let s = f / (2.0 + f);
    let s2 = s * s;
    let s4 = s2 * s2;
    let odd = s2 * (ODD[0] + s4 * (ODD[1] + s4 * (ODD[2] + s4 * ODD[3])));
    let even = s4 * (EVEN[0] + s4 * (EVEN[1] + s4 * EVEN[2]));
    let half_square = 0.5 * f * f;
    k * LN2_HIGH - ((half_square - (s * (half_square + odd + even) + k * LN2_LOW)) - f)
}

/// The exponential of a number that is not large. Of a number `k ln 2 + 16 r` it is `2^k` times the exponential of `r`,
/// squared four times; one less than that is a Taylor series, with fused steps. Method and constants are those of Shibata.
fn exp(value: f64) -> f64 {
    const LN2_HIGH: f64 = 0.693_147_180_559_662_956_511_601_805_686_950_683_593_75;
    const LN2_LOW: f64 = 0.282_352_905_630_315_771_225_884_481_750_134_360_255_254_120_68e-12;
    let k = (value * std::f64::consts::LOG2_E).round_ties_even();
    let r = (-k).mul_add(LN2_LOW, (-k).mul_add(LN2_HIGH, value)) / 16.0;
    let factorials = [40_320.0, 5_040.0, 720.0, 120.0, 24.0, 6.0, 2.0, 1.0];
    let series = factorials
        .iter()
        .fold(0.0_f64, |sum, factorial| sum.mul_add(r, 1.0 / factorial));
    let mut less_one = r * series;
    for _ in 0..3 {
        less_one *= less_one + 2.0;
    }
    scaled(less_one.mul_add(less_one + 2.0, 1.0), k as i32)
}

/// A power: of its whole part by squaring fractions and adding exponents, of the rest by logarithms.
pub(super) fn pow(base: f64, power: f64) -> f64 {
    if power == 0.0 || base == 1.0 {
        return 1.0;
    } else if power == 0.5 {
        return base.sqrt();
    } else if power == -0.5 {
        return 1.0 / base.sqrt();
    } else if base == 0.0 || !base.is_finite() || !power.is_finite() {
        return base.powf(power);
    }
    let (mut whole, mut rest) = (power.abs().trunc(), power.abs().fract());
    if rest != 0.0 && base < 0.0 {
        return f64::NAN;
    }
    if whole >= 9_223_372_036_854_775_808.0 {
        // An even power of what is not one.
        return match base {
            -1.0 => 1.0,
            _ if (base.abs() < 1.0) == (power > 0.0) => 0.0,
            _ => f64::INFINITY,
        };
    }
    let (mut result, mut exponent) = (1.0, 0_i32);
    if rest != 0.0 {
        if rest > 0.5 {
            rest -= 1.0;
            whole += 1.0;
        }
        result = exp(rest * ln(base));
    }
    let (mut square, mut shift) = split(base);
    let mut left = whole as u64;
    while left != 0 {
        if shift.abs() > 1 << 12 {
            // Far too large, or too small.
            exponent += shift;
            break;
        }
        if left & 1 == 1 {
            result *= square;
            exponent += shift;
        }
        square *= square;
        shift *= 2;
        if square < 0.5 {
            square += square;
            shift -= 1;
        }
        left >>= 1;
    }
    if power < 0.0 {
        result = 1.0 / result;
        exponent = -exponent;
    }
    scaled(result, exponent)
}

/// A finite number as a fraction of at least a half and below one, and a power of two.
fn split(value: f64) -> (f64, i32) {
    if value == 0.0 {
        return (value, 0);
    }
    let (value, more) = if value.abs() < f64::MIN_POSITIVE {
        (value * f64::powi(2.0, 52), -52)
    } else {
        (value, 0)
    };
    let bits = value.to_bits();
    let biased = (bits >> 52) & 0x7ff;
    let fraction = f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52);
    (fraction, i32::try_from(biased).unwrap_or(0) - 1022 + more)
}

/// `fraction * 2^exponent`, rounded once.
fn scaled(fraction: f64, exponent: i32) -> f64 {
    let (fraction, more) = split(fraction);
    let exponent = exponent.saturating_add(more);
    if exponent > 1024 {
        return fraction * f64::INFINITY;
    } else if exponent < -1080 {
        return fraction * 0.0;
    }
    // In two steps, the first of which is exact.
    let first = exponent.clamp(-1000, 1000);
    fraction * f64::powi(2.0, first) * f64::powi(2.0, exponent - first)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Terraform's console prints them.
    #[test]
    fn no_digit_is_off() {
        assert_eq!(ln(8.0) / ln(2.0), 3.0);
        assert_eq!(ln(1000.0) / ln(10.0), 2.9999999999999996);
        assert_eq!(ln(250.0) / ln(2.0), 7.965784284662087);
        assert_eq!(pow(10.0, 308.0), 1.0000000000000006e308);
        assert_eq!(pow(0.1, 3.0), 0.0010000000000000002);
        assert_eq!(pow(1.1, 100.0), 13780.612339822364);
        assert_eq!(pow(2.0, -1074.0), 5e-324);
        assert_eq!(pow(10.0, 0.3), 1.9952623149688797);
        assert_eq!(pow(22.0, 11.63), 4096149301549587.0);
        assert_eq!(pow(30.85, -5.7), 3.245230434941568e-9);
    }

    #[test]
    fn the_edges_are_numbers_too() {
        assert_eq!(ln(0.0), f64::NEG_INFINITY);
        assert!(ln(-1.0).is_nan());
        assert!(pow(-2.0, 0.5).is_nan());
        assert_eq!(pow(-2.0, 3.0), -8.0);
        assert_eq!(pow(0.0, 0.0), 1.0);
        assert_eq!(pow(0.0, -1.0), f64::INFINITY);
        assert_eq!(pow(2.0, 1024.0), f64::INFINITY);
        assert_eq!(pow(2.0, -1080.0), 0.0);
        assert_eq!(pow(-1.0, 1e300), 1.0);
        assert_eq!(pow(0.5, 1e300), 0.0);
    }
}
