//! What a plain scalar means: null, boolean, number or text, where the readers of Kubernetes and GitHub agree.
//!
//! `yes`, `no`, `on` and `off` are text, as in YAML 1.2: the workflow key `on` must stay a word.

use portcullis_model::{Data, Number, SmolStr};

/// The meaning of a scalar without quotes and without a tag.
pub(crate) fn resolve(text: &str) -> Data {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Data::Null,
        "true" | "True" | "TRUE" => return Data::Bool(true),
        "false" | "False" | "FALSE" => return Data::Bool(false),
        _ => {}
    }
    match number(text) {
        Some(number) => Data::Number(number),
        None => Data::String(SmolStr::new(text)),
    }
}

/// A number in one of YAML's notations. A leading zero means octal, as Kubernetes reads `defaultMode: 0644`.
pub(crate) fn number(text: &str) -> Option<Number> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let first = unsigned.bytes().next()?;
    if !first.is_ascii_digit() && first != b'.' {
        return None;
    }
    integer(text, unsigned).or_else(|| float(text, unsigned))
}

fn integer(text: &str, unsigned: &str) -> Option<Number> {
    let (digits, radix) = match unsigned.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&unsigned[2..], 16),
        [b'0', b'o' | b'O', ..] => (&unsigned[2..], 8),
        [b'0', b'b' | b'B', ..] => (&unsigned[2..], 2),
        [b'0', _, ..] => (&unsigned[1..], 8),
        _ => (unsigned, 10),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let magnitude = i64::from_str_radix(digits, radix).ok()?;
    Some(Number::Int(if text.starts_with('-') { -magnitude } else { magnitude }))
}

fn float(text: &str, unsigned: &str) -> Option<Number> {
    let infinity = |sign: f64| Some(Number::Float(sign * f64::INFINITY));
    match unsigned {
        ".inf" | ".Inf" | ".INF" => return infinity(if text.starts_with('-') { -1.0 } else { 1.0 }),
        ".nan" | ".NaN" | ".NAN" if text.len() == unsigned.len() => return Some(Number::Float(f64::NAN)),
        _ => {}
    }
    // Rust's own notation also knows words such as `infinity`, which are text here.
    let of_a_number = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'-' | b'+');
    if !unsigned.bytes().all(of_a_number) || !unsigned.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().map(Number::Float)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_yaml_1_1_stay_words() {
        for word in [
            "yes", "no", "on", "off", "y", "n", "infinity", "nan", "1.2.3", "1e", "0x", "1_000", "10:30", ".",
        ] {
            assert_eq!(resolve(word), Data::String(word.into()), "{word}");
        }
    }

    #[test]
    fn numbers_are_read_as_kubernetes_reads_them() {
        let int = |value| Data::Number(Number::Int(value));
        for (text, value) in [
            ("0", int(0)),
            ("-7", int(-7)),
            ("+7", int(7)),
            ("0644", int(0o644)),
            ("0o644", int(0o644)),
            ("0x1F", int(31)),
        ] {
            assert_eq!(resolve(text), value, "{text}");
        }
        for (text, value) in [
            ("1.5", 1.5),
            (".5", 0.5),
            ("1e3", 1000.0),
            ("08", 8.0),
            ("9223372036854775808", 9_223_372_036_854_775_808.0),
        ] {
            assert_eq!(resolve(text), Data::Number(Number::Float(value)), "{text}");
        }
    }

    #[test]
    fn null_and_booleans_have_three_casings() {
        assert_eq!(resolve("~"), Data::Null);
        assert_eq!(resolve("Null"), Data::Null);
        assert_eq!(resolve("TRUE"), Data::Bool(true));
        assert_eq!(resolve("tRUE"), Data::String("tRUE".into()));
    }
}
