//! YAML as Terraform writes it: blocks, quoted strings, and texts of several lines as literal blocks where they can be.

use std::fmt::Write as _;

use super::Stop;
use crate::value::{Data, Fields, Val};

/// The column behind which a quoted string goes on in another line.
const WIDTH: usize = 80;

/// The longest key that stands on one line with its value.
const KEY: usize = 128;

pub(super) fn write(value: &Val, text: &mut String) -> Result<(), Stop> {
    // Where something is not known, nothing is said of the rest: most of it stands behind the first key all the same.
    if let Some(unknown) = value.first_unknown() {
        return Err(Stop::Unknown(unknown));
    }
    let mut writer = Writer { text };
    writer.node(value, 0, Place::Root)?;
    if !writer.text.ends_with('\n') {
        writer.text.push('\n');
    }
    if matches!(value.data, Data::Null(_) | Data::Bool(_) | Data::Number(_)) {
        writer.text.push_str("...\n");
    }
    Ok(())
}

/// Where a node stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Root,
    /// Behind the dash of an item, or the mark of a long key: the first line of the node goes on in this one.
    Inline,
    /// Behind a key and its colon.
    Value,
}

struct Writer<'t> {
    text: &'t mut String,
}

impl Writer<'_> {
    /// Writes a node whose lines begin at column `indent`.
    fn node(&mut self, value: &Val, indent: usize, place: Place) -> Result<(), Stop> {
        match &value.data {
            Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) if !items.is_empty() => {
                self.items(items, indent, place)
            }
            Data::Map(_, fields) | Data::Object(fields) if !fields.is_empty() => self.fields(fields, indent, place),
            _ => {
                if place == Place::Value {
                    self.text.push(' ');
                }
                // A scalar in a collection goes on two columns further to the right than the collection stands; the
                // indent of an inline node is that of a collection there already.
                let indent = if place == Place::Inline { indent } else { indent + 2 };
                self.scalar(value, indent)
            }
        }
    }

    fn items(&mut self, items: &[Val], indent: usize, place: Place) -> Result<(), Stop> {
        for (position, item) in items.iter().enumerate() {
            self.line(indent, position == 0, place);
            self.text.push_str("- ");
            self.node(item, indent + 2, Place::Inline)?;
        }
        Ok(())
    }

    fn fields(&mut self, fields: &Fields, indent: usize, place: Place) -> Result<(), Stop> {
        let indent = if place == Place::Value { indent + 2 } else { indent };
        for (position, (name, value)) in fields.iter().enumerate() {
            self.line(indent, position == 0, place);
            if name.len() <= KEY && !name.contains('\n') {
                self.quoted(name, None);
                self.text.push(':');
                self.node(value, indent, Place::Value)?;
            } else {
                self.text.push_str("? ");
                self.string(name, indent + 2);
                self.line(indent, false, place);
                self.text.push_str(": ");
                self.node(value, indent + 2, Place::Inline)?;
            }
        }
        Ok(())
    }

    /// Begins a line of a collection.
    fn line(&mut self, indent: usize, is_first: bool, place: Place) {
        if is_first && place != Place::Value {
            return;
        }
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.indent(indent);
    }

    fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    fn scalar(&mut self, value: &Val, indent: usize) -> Result<(), Stop> {
        match &value.data {
            Data::Null(_) => self.text.push_str("null"),
            Data::Bool(true) => self.text.push_str("true"),
            Data::Bool(false) => self.text.push_str("false"),
            Data::Number(number) => {
                if number.is_infinite() {
                    return Err(Stop::Unwritable("an infinite number is not written"));
                }
                let _ = write!(self.text, "{number}");
            }
            Data::String(string) => self.string(string, indent),
            Data::Map(..) | Data::Object(_) => self.text.push_str("{}"),
            _ => self.text.push_str("[]"),
        }
        Ok(())
    }

    fn string(&mut self, string: &str, indent: usize) {
        let fits_block = string.contains('\n')
            && !string.ends_with(' ')
            && !string.contains(" \n")
            && string.chars().all(is_printed);
        if fits_block {
            self.literal(string, indent);
        } else {
            self.quoted(string, Some(indent));
        }
    }

    fn literal(&mut self, string: &str, indent: usize) {
        self.text.push('|');
        if string.starts_with([' ', '\n']) {
            self.text.push('2');
        }
        match string.strip_suffix('\n') {
            None => self.text.push('-'),
            Some(rest) if rest.is_empty() || rest.ends_with('\n') => self.text.push('+'),
            Some(_) => {}
        }
        self.text.push('\n');
        for line in string.split_inclusive('\n') {
            if line != "\n" {
                self.indent(indent);
            }
            self.text.push_str(line);
        }
    }

    /// Writes a string in quotes; a long one goes on at column `indent` of the next line, but for a key.
    fn quoted(&mut self, string: &str, indent: Option<usize>) {
        let line = self.text.rsplit('\n').next().unwrap_or_default();
        let mut column = line.chars().count() + 1;
        let mut after_space = false;
        self.text.push('"');
        let mut characters = string.char_indices().peekable();
        while let Some((position, character)) = characters.next() {
            let before = self.text.len();
            if character == ' ' {
                match (indent, characters.peek()) {
                    (Some(indent), Some((_, next))) if !after_space && column > WIDTH && position > 0 => {
                        self.text.push('\n');
                        self.indent(indent);
                        column = indent;
                        if *next == ' ' {
                            self.text.push('\\');
                            column += 1;
                        }
                    }
                    _ => {
                        self.text.push(' ');
                        column += 1;
                    }
                }
                after_space = true;
                continue;
            }
            escape(character, self.text);
            column += self.text.get(before..).map_or(0, |written| written.chars().count());
            after_space = false;
        }
        self.text.push('"');
    }
}

/// Whether a character is written as it is.
fn is_printed(character: char) -> bool {
    matches!(character,
        '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}')
}

fn escape(character: char, text: &mut String) {
    let word = match character {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\0' => "\\0",
        '\u{7}' => "\\a",
        '\u{8}' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\u{b}' => "\\v",
        '\u{c}' => "\\f",
        '\r' => "\\r",
        '\u{1b}' => "\\e",
        '\u{85}' => "\\N",
        '\u{2028}' => "\\L",
        '\u{2029}' => "\\P",
        _ if is_printed(character) => {
            text.push(character);
            return;
        }
        _ => {
            let code = character as u32;
            let _ = match code {
                0..=0xff => write!(text, "\\x{code:02X}"),
                0x100..=0xffff => write!(text, "\\u{code:04X}"),
                _ => write!(text, "\\U{code:08X}"),
            };
            return;
        }
    };
    text.push_str(word);
}
