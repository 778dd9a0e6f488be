//! Strict JSON, one or several texts after each other.

use portcullis_model::limits::NESTING;
use portcullis_model::{Data, Number, ProblemKind, SmolStr, Source, Span, Value};

use crate::build::Builder;
use crate::problems::{Fault, character_at};
use crate::{Document, Stream};

/// Reads JSON. The fault, where it is not JSON.
pub(crate) fn read(source: &Source, text: &str, start: usize) -> Result<Stream, Fault> {
    let mut reader = Reader {
        source,
        bytes: text.as_bytes(),
        text,
        start,
        at: 0,
        builder: Builder::new(source),
    };
    let mut stream = Stream::default();
    loop {
        reader.blank();
        if reader.at == text.len() {
            break;
        }
        let beyond = reader.value()?;
        let tree = if beyond {
            reader.builder.abandon()
        } else {
            reader.builder.take()
        };
        if let Some((value, span)) = tree {
            stream.documents.push(Document { value, span });
        }
        if beyond {
            break;
        }
    }
    stream.problems = reader.builder.problems.finish();
    Ok(stream)
}

struct Reader<'s> {
    source: &'s Source,
    text: &'s str,
    bytes: &'s [u8],
    start: usize,
    at: usize,
    builder: Builder<'s>,
}

impl Reader<'_> {
    /// Reads one value with all that is in it. True where the nesting limit ended it.
    fn value(&mut self) -> Result<bool, Fault> {
        let mut open: Vec<u8> = Vec::new();
        loop {
            self.blank();
            let from = self.at;
            match self.peek() {
                Some(bracket @ (b'{' | b'[')) => {
                    self.at += 1;
                    let outer = self.span(from);
                    let fits = match bracket {
                        b'{' => self.builder.open_map(outer, 0),
                        _ => self.builder.open_list(outer, 0),
                    };
                    if !fits {
                        let place = character_at(self.source, self.start + from);
                        let message = format!("more than {NESTING} levels of nesting: what follows is not read");
                        self.builder.problems.push(ProblemKind::Limit, place, message);
                        return Ok(true);
                    }
                    self.blank();
                    let close = bracket + 2;
                    if self.peek() != Some(close) {
                        open.push(close);
                        if bracket == b'{' {
                            self.key()?;
                        }
                        continue;
                    }
                    self.close();
                }
                Some(b'"') => {
                    let (text, span, outer) = self.string()?;
                    self.builder.value(Value::string(text, span), outer);
                }
                Some(_) => self.word()?,
                None => return Err(self.fault("a value is missing at the end")),
            }
            // A value has ended: go on with what its holder asks for.
            loop {
                let Some(close) = open.last().copied() else {
                    return Ok(false);
                };
                self.blank();
                match self.peek() {
                    Some(b',') => {
                        self.at += 1;
                        if close == b'}' {
                            self.blank();
                            self.key()?;
                        }
                        break;
                    }
                    Some(byte) if byte == close => {
                        open.pop();
                        self.close();
                    }
                    _ if close == b'}' => return Err(self.fault("`,` or `}` is missing here")),
                    _ => return Err(self.fault("`,` or `]` is missing here")),
                }
            }
        }
    }

    fn close(&mut self) {
        let from = self.at;
        self.at += 1;
        let end = self.span(from);
        self.builder.close(end);
    }

    fn key(&mut self) -> Result<(), Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.fault("a key in double quotes is missing here"));
        }
        let (name, span, outer) = self.string()?;
        self.builder.key(name, span, outer, false);
        self.blank();
        if self.peek() != Some(b':') {
            return Err(self.fault("`:` is missing after this key"));
        }
        self.at += 1;
        Ok(())
    }

    /// A string: its text, its characters without and with the quotes.
    fn string(&mut self) -> Result<(SmolStr, Span, Span), Fault> {
        let from = self.at;
        self.at += 1;
        let mut unescaped = String::new();
        let mut copied = self.at;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    unescaped.push_str(&self.text[copied..self.at]);
                    unescaped.push(self.escape()?);
                    copied = self.at;
                }
                Some(0..0x20) => return Err(self.fault("a control character in a string must be escaped")),
                Some(_) => self.at += 1,
                None => {
                    self.at = from;
                    return Err(self.fault("this string has no end"));
                }
            }
        }
        let rest = &self.text[copied..self.at];
        let text = if unescaped.is_empty() && copied == from + 1 {
            SmolStr::new(rest)
        } else {
            unescaped.push_str(rest);
            SmolStr::new(unescaped)
        };
        let inner = self.source.span(self.start + from + 1, self.start + self.at);
        self.at += 1;
        let outer = self.span(from);
        // Of an empty string the quotes are all there is to mark.
        Ok((text, if inner.is_empty() { outer } else { inner }, outer))
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let letter = self.bytes.get(self.at + 1).copied();
        let plain = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.fault("this escape is not known")),
        };
        self.at += 2;
        Ok(plain)
    }

    fn unicode_escape(&mut self) -> Result<char, Fault> {
        let first = self
            .hexadecimal(self.at + 2)
            .ok_or_else(|| self.fault("this escape is not known"))?;
        self.at += 6;
        if !(0xD800..0xDC00).contains(&first) {
            return Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        // The first half of a pair; alone it is no character.
        let second = (self.bytes.get(self.at..self.at + 2) == Some(b"\\u"))
            .then(|| self.hexadecimal(self.at + 2))
            .flatten()
            .filter(|second| (0xDC00..0xE000).contains(second));
        let Some(second) = second else {
            return Ok(char::REPLACEMENT_CHARACTER);
        };
        self.at += 6;
        let joined = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        Ok(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hexadecimal(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 4)?;
        let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        all.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
    }

    /// `true`, `false`, `null` or a number.
    fn word(&mut self) -> Result<(), Fault> {
        let from = self.at;
        let of_a_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
        let length = self.bytes[from..].iter().take_while(|byte| of_a_word(byte)).count();
        let data = match &self.text[from..from + length] {
            "true" => Data::Bool(true),
            "false" => Data::Bool(false),
            "null" => Data::Null,
            text => Data::Number(number(text).ok_or_else(|| self.fault("a value is missing here"))?),
        };
        self.at += length;
        let span = self.span(from);
        self.builder.value(Value::new(data, span), span);
        Ok(())
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn span(&self, from: usize) -> Span {
        self.source.span(self.start + from, self.start + self.at)
    }

    fn fault(&self, message: &'static str) -> Fault {
        Fault {
            at: self.start + self.at,
            message,
        }
    }
}

fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let well_formed = match digits {
        [b'0'] => true,
        [b'0', next, ..] => matches!(next, b'.' | b'e' | b'E'),
        [first, ..] => first.is_ascii_digit(),
        [] => false,
    };
    if !well_formed || digits.ends_with(b".") {
        return None;
    }
    match text.parse() {
        Ok(integer) => Some(Number::Int(integer)),
        Err(_) => text
            .parse()
            .ok()
            .filter(|float: &f64| float.is_finite())
            .map(Number::Float),
    }
}
