//! JSON as Terraform writes and reads it.

use std::fmt::Write as _;

use portcullis_model::limits::NESTING;
use smol_str::SmolStr;

use super::Stop;
use crate::evaluate::Fault;
use crate::function::Call;
use crate::value::{Data, Fields, Number, Type, Val, normalized};

pub(super) fn write(value: &Val, text: &mut String) -> Result<(), Stop> {
    if let (Data::Set(..), Some(unknown)) = (&value.data, value.uncertain_count()) {
        text.push('[');
        return Err(Stop::Unknown(unknown));
    }
    match &value.data {
        Data::Null(_) => text.push_str("null"),
        Data::Bool(true) => text.push_str("true"),
        Data::Bool(false) => text.push_str("false"),
        Data::Number(number) => {
            if number.is_infinite() {
                return Err(Stop::Unwritable("JSON has no infinity"));
            }
            let _ = write!(text, "{number}");
        }
        Data::String(string) => write_string(string, text),
        Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => {
            text.push('[');
            for (position, item) in items.iter().enumerate() {
                if position > 0 {
                    text.push(',');
                }
                write(item, text)?;
            }
            text.push(']');
        }
        Data::Map(_, fields) | Data::Object(fields) => {
            text.push('{');
            for (position, (name, value)) in fields.iter().enumerate() {
                if position > 0 {
                    text.push(',');
                }
                write_string(name, text);
                text.push(':');
                write(value, text)?;
            }
            text.push('}');
        }
        Data::Unknown(_) | Data::Handle(_) => {
            if let Some(unknown) = value.first_unknown() {
                text.push_str(match &unknown.ty {
                    _ if !unknown.not_null => "",
                    Type::String => "\"",
                    Type::List(_) | Type::Set(_) | Type::Tuple(_) => "[",
                    Type::Map(_) | Type::Object(_) => "{",
                    _ => "",
                });
                return Err(Stop::Unknown(unknown));
            }
        }
    }
    Ok(())
}

fn write_string(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '<' | '>' | '&' | '\u{0}'..='\u{1f}' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(text, "\\u{:04x}", character as u32);
            }
            _ => text.push(character),
        }
    }
    text.push('"');
}

/// The value that a text in JSON is.
pub(super) fn read(text: &str, call: &Call<'_>) -> Result<Val, Fault> {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
        call,
    };
    let value = reader.value()?;
    reader.skip_space();
    if reader.at < text.len() {
        return reader.wrong();
    }
    Ok(value)
}

struct Reader<'r, 'c> {
    text: &'r str,
    at: usize,
    depth: usize,
    call: &'r Call<'c>,
}

impl<'r> Reader<'r, '_> {
    fn wrong<T>(&self) -> Result<T, Fault> {
        self.call
            .fault(smol_str::format_smolstr!("this is not JSON: byte {}", self.at))
    }

    fn rest(&self) -> &'r str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        let space = |character| matches!(character, ' ' | '\t' | '\n' | '\r');
        self.at = self.text.len() - self.rest().trim_start_matches(space).len();
    }

    /// Takes this text, where it is next behind any space.
    fn takes(&mut self, expected: &str) -> bool {
        self.skip_space();
        let is_next = self.rest().starts_with(expected);
        if is_next {
            self.at += expected.len();
        }
        is_next
    }

    fn value(&mut self) -> Result<Val, Fault> {
        self.call.environment.budget().step(1, self.call.span)?;
        self.skip_space();
        match self.rest().as_bytes().first() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => Ok(Val::string(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ if self.takes("true") => Ok(Val::bool(true)),
            _ if self.takes("false") => Ok(Val::bool(false)),
            _ if self.takes("null") => Ok(Val::null(Type::Any)),
            _ => self.wrong(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Val, Fault>) -> Result<Val, Fault> {
        if self.depth >= NESTING {
            return Err(Fault::Limit {
                span: self.call.span,
                what: SmolStr::new_static("the nesting of a document"),
            });
        }
        self.at += 1;
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn object(&mut self) -> Result<Val, Fault> {
        let mut pairs: Vec<(SmolStr, Val)> = Vec::new();
        if self.takes("}") {
            return Ok(Val::object(Fields::default()));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            if !self.takes(":") {
                return self.wrong();
            }
            pairs.push((name, self.value()?));
            if self.takes("}") {
                return Ok(Val::object(Fields::from_pairs(pairs)));
            }
            if !self.takes(",") {
                return self.wrong();
            }
        }
    }

    fn array(&mut self) -> Result<Val, Fault> {
        let mut items = Vec::new();
        if self.takes("]") {
            return Ok(Val::tuple(items));
        }
        loop {
            items.push(self.value()?);
            if self.takes("]") {
                return Ok(Val::tuple(items));
            }
            if !self.takes(",") {
                return self.wrong();
            }
        }
    }

    fn number(&mut self) -> Result<Val, Fault> {
        let of_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        let length = self.rest().bytes().take_while(|byte| of_number(byte)).count();
        let text = self.rest().get(..length).unwrap_or_default();
        match Number::parse(text) {
            Some(number) if is_json_number(text) => {
                self.at += length;
                Ok(Val::number(number))
            }
            _ => self.wrong(),
        }
    }

    fn string(&mut self) -> Result<SmolStr, Fault> {
        if !self.rest().starts_with('"') {
            return self.wrong();
        }
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.find(|character| matches!(character, '"' | '\\' | '\0'..='\u{1f}'));
            let Some(plain) = plain else {
                return self.wrong();
            };
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain + 1;
            match rest.as_bytes().get(plain) {
                Some(b'"') => {
                    self.call.room(text.len())?;
                    return Ok(normalized(text.into()));
                }
                Some(b'\\') => text.push(self.escaped()?),
                _ => return self.wrong(),
            }
        }
    }

    /// The character behind a backslash.
    fn escaped(&mut self) -> Result<char, Fault> {
        let Some(character) = self.rest().chars().next() else {
            return self.wrong();
        };
        self.at += character.len_utf8();
        Ok(match character {
            '"' | '\\' | '/' => character,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let unit = self.code_unit()?;
                // Half of a pair without the other is no character.
                match char::from_u32(unit) {
                    Some(character) => character,
                    None => self.pair(unit).unwrap_or(char::REPLACEMENT_CHARACTER),
                }
            }
            _ => return self.wrong(),
        })
    }

    fn code_unit(&mut self) -> Result<u32, Fault> {
        let digits = self.rest().get(..4).unwrap_or_default();
        match u32::from_str_radix(digits, 16) {
            Ok(unit) if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                self.at += 4;
                Ok(unit)
            }
            _ => self.wrong(),
        }
    }

    /// The character that the first half of a pair makes with the second, where that follows.
    fn pair(&mut self, high: u32) -> Option<char> {
        let digits = self.rest().strip_prefix("\\u")?.get(..4)?;
        let low = u32::from_str_radix(digits, 16).ok()?;
        if !(0xd800..0xdc00).contains(&high) || !(0xdc00..0xe000).contains(&low) {
            return None;
        }
        self.at += 6;
        char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
    }
}

/// Whether a text is a number in JSON, which takes fewer than Terraform.
fn is_json_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => (text, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (whole, behind) = text.split_once('.').unwrap_or((text, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    are_digits(whole) && (whole == "0" || !whole.starts_with('0')) && are_digits(behind) && are_digits(exponent)
}
