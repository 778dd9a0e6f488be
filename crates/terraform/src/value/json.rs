//! Values written as JSON, character for character as Terraform writes them.

use std::fmt::Write;

use super::{Data, Fields, Val};

/// The value in JSON; `None` where not all of it is known.
pub(crate) fn to_json(value: &Val) -> Option<String> {
    let mut out = String::new();
    write(value, &mut out)?;
    Some(out)
}

fn write(value: &Val, out: &mut String) -> Option<()> {
    match &value.data {
        Data::Null(_) => out.push_str("null"),
        Data::Bool(true) => out.push_str("true"),
        Data::Bool(false) => out.push_str("false"),
        Data::Number(number) => write!(out, "{number}").ok()?,
        Data::String(text) => write_string(text, out),
        Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => {
            out.push('[');
            for (position, item) in items.iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                write(item, out)?;
            }
            out.push(']');
        }
        Data::Map(_, fields) | Data::Object(fields) => write_fields(fields, out)?,
        Data::Handle(_) | Data::Unknown(_) => return None,
    }
    Some(())
}

fn write_fields(fields: &Fields, out: &mut String) -> Option<()> {
    out.push('{');
    for (position, (name, value)) in fields.iter().enumerate() {
        if position > 0 {
            out.push(',');
        }
        write_string(name, out);
        out.push(':');
        write(value, out)?;
    }
    out.push('}');
    Some(())
}

/// A string in quotes. What could end a script in HTML is escaped too, as Terraform does.
fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Type;

    #[test]
    fn values_are_written_without_spaces() {
        let value = Val::object(Fields::from_pairs([
            (
                "b".into(),
                Val::tuple([Val::number(1), Val::bool(true), Val::null(Type::Any)]),
            ),
            ("a".into(), Val::map(Type::String, Fields::default())),
        ]));
        assert_eq!(to_json(&value).unwrap(), r#"{"a":{},"b":[1,true,null]}"#);
    }

    #[test]
    fn characters_are_escaped() {
        let text = "\"\\\n\r\t\u{8}\u{c}\u{1}<>&\u{2028}é\u{7f}";
        assert_eq!(
            to_json(&Val::string(text)).unwrap(),
            "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u003c\\u003e\\u0026\\u2028é\u{7f}\""
        );
    }
}
