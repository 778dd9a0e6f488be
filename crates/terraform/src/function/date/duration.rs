//! Durations such as `1h30m` or `-1.5h`.

/// The nanoseconds of a duration, where they fit.
pub(super) fn parse(text: &str) -> Option<i64> {
    let (negative, mut rest) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    if rest == "0" {
        return Some(0);
    } else if rest.is_empty() {
        return None;
    }
    let mut sum: u64 = 0;
    while !rest.is_empty() {
        let (whole, behind) = digits(rest);
        let (fraction, behind) = behind.strip_prefix('.').map_or(("", behind), digits);
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let end = behind.find(|character: char| character == '.' || character.is_ascii_digit());
        let (unit, behind) = behind.split_at_checked(end.unwrap_or(behind.len()))?;
        let unit = nanoseconds(unit)?;
        let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        sum = sum
            .checked_add(whole.checked_mul(unit)?)?
            .checked_add(part(fraction, unit))?;
        if sum > 1 << 63 {
            return None;
        }
        rest = behind;
    }
    match (negative, i64::try_from(sum)) {
        (true, Ok(sum)) => Some(-sum),
        (false, Ok(sum)) => Some(sum),
        // As many as only a negative number has.
        (true, Err(_)) => Some(i64::MIN),
        (false, Err(_)) => None,
    }
}

fn digits(text: &str) -> (&str, &str) {
    let end = text
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The part of a unit that a fraction is, cut to whole nanoseconds.
fn part(fraction: &str, unit: u64) -> u64 {
    // More digits than these are below a nanosecond of an hour.
    let fraction = fraction.get(..18).unwrap_or(fraction);
    let digits = fraction
        .bytes()
        .fold(0, |sum: u64, digit| sum * 10 + u64::from(digit - b'0'));
    let scale = fraction.bytes().fold(1.0, |scale: f64, _| scale * 10.0);
    (digits as f64 * (unit as f64 / scale)) as u64
}

fn nanoseconds(unit: &str) -> Option<u64> {
    Some(match unit {
        "ns" => 1,
        "us" | "\u{b5}s" | "\u{3bc}s" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => return None,
    })
}
