//! Values as Terraform's console prints them.

use crate::value::{Data, Fields, Type, Val};

pub(super) fn printed(value: &Val) -> String {
    at(value, 0)
}

fn at(value: &Val, indent: usize) -> String {
    match &value.data {
        Data::Unknown(_) | Data::Handle(_) => "(known after apply)".to_owned(),
        _ if value.is_sensitive() => "(sensitive value)".to_owned(),
        Data::Null(Type::Any) => "null".to_owned(),
        Data::Null(Type::String) => "tostring(null)".to_owned(),
        Data::Null(Type::Number) => "tonumber(null)".to_owned(),
        Data::Null(Type::Bool) => "tobool(null)".to_owned(),
        Data::Null(Type::List(item)) => format!("tolist(null) /* of {} */", named(item)),
        Data::Null(Type::Set(item)) => format!("toset(null) /* of {} */", named(item)),
        Data::Null(Type::Map(item)) => format!("tomap(null) /* of {} */", named(item)),
        Data::Null(ty) => format!("null /* {} */", named(ty)),
        Data::Bool(value) => value.to_string(),
        Data::Number(number) => number.to_string(),
        Data::String(text) if text.contains('\n') => heredoc(text, indent),
        Data::String(text) => quoted(text),
        Data::Tuple(items) => sequence(items, indent),
        Data::List(_, items) => format!("tolist({})", sequence(items, indent)),
        Data::Set(_, items) => format!("toset({})", sequence(items, indent)),
        Data::Object(fields) => mapping(fields, indent),
        Data::Map(_, fields) => format!("tomap({})", mapping(fields, indent)),
    }
}

fn named(ty: &Type) -> String {
    match ty {
        Type::Any => "dynamic".to_owned(),
        ty => ty.to_string(),
    }
}

fn sequence(items: &[Val], indent: usize) -> String {
    let inner = indent + 2;
    let items = items.iter().map(|item| format!("{:inner$}{},\n", "", at(item, inner)));
    around('[', &items.collect::<String>(), ']', indent)
}

fn mapping(fields: &Fields, indent: usize) -> String {
    let inner = indent + 2;
    let fields = fields.iter().map(|(name, value)| {
        let (name, value) = (at(&Val::string(name.clone()), inner), at(value, inner));
        format!("{:inner$}{name} = {value}\n", "")
    });
    around('{', &fields.collect::<String>(), '}', indent)
}

fn around(open: char, parts: &str, close: char, indent: usize) -> String {
    if parts.is_empty() {
        format!("{open}{close}")
    } else {
        format!("{open}\n{parts}{:indent$}{close}", "")
    }
}

fn heredoc(text: &str, indent: usize) -> String {
    let mut delimiter = "EOT".to_owned();
    while text.split('\n').any(|line| line.trim() == delimiter) {
        delimiter.push('_');
    }
    let dash = if indent > 0 { "-" } else { "" };
    let lines = text.split('\n').map(|line| format!("\n{:indent$}{line}", ""));
    format!(
        "<<{dash}{delimiter}{}\n{:indent$}{delimiter}",
        lines.collect::<String>(),
        ""
    )
}

/// As Go writes a string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\u{7}' => quoted.push_str("\\a"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{b}' => quoted.push_str("\\v"),
            control if (control as u32) < 0x20 || control == '\u{7f}' => {
                quoted += &format!("\\x{:02x}", control as u32);
            }
            hidden if is_not_shown(hidden) => quoted += &format!("\\u{:04x}", hidden as u32),
            character => quoted.push(character),
        }
    }
    quoted + "\""
}

/// Those of the characters that Go does not print which are in our tables.
fn is_not_shown(character: char) -> bool {
    matches!(character, '\u{80}'..='\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{feff}')
}
