//! YAML as Terraform reads it: the types of version 1.2, but for the words that 1.1 has for true and false.

use std::collections::HashMap;

use num_bigint::BigInt;
use portcullis_model::limits::NESTING;
use portcullis_yaml::events::{ErrorKind, Event, Parser, ScalarStyle, StrInput, Tag};
use smol_str::{SmolStr, format_smolstr};

use crate::evaluate::Fault;
use crate::function::Call;
use crate::value::{Data, Fields, Number, Type, Val, convert, normalized};

/// The value of the one document that a text is.
pub(super) fn read(text: &str, call: &Call<'_>) -> Result<Val, Fault> {
    let options = portcullis_yaml::events::options! {
        flow_nesting_limit: NESTING,
        block_nesting_limit: NESTING,
        simple_key_max_lookahead: text.len(),
    };
    let mut reader = Reader {
        parser: Parser::new_from_str_with_options(text, options),
        anchors: HashMap::new(),
        call,
    };
    let mut document = None;
    loop {
        match reader.next()? {
            Event::StreamEnd => break,
            Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
            _ if document.is_some() => return call.fault("there is more than one document"),
            event => document = Some(reader.node(event)?),
        }
    }
    match document {
        Some(value) => Ok(value),
        None => call.fault("there is no document"),
    }
}

struct Reader<'t, 'c> {
    parser: Parser<'t, StrInput<'t>>,
    anchors: HashMap<usize, Val>,
    call: &'t Call<'c>,
}

impl<'t> Reader<'t, '_> {
    /// The next event that is no comment.
    fn next(&mut self) -> Result<Event<'t>, Fault> {
        loop {
            match self.parser.next_event() {
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok((event, _))) => return Ok(event),
                Some(Err(error)) if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) => {
                    return Err(Fault::Limit {
                        span: self.call.span,
                        what: SmolStr::new_static("the nesting of a document"),
                    });
                }
                Some(Err(error)) => return self.call.fault(format_smolstr!("this is not YAML: {}", error.info())),
                None => return Ok(Event::StreamEnd),
            }
        }
    }

    fn node(&mut self, event: Event<'t>) -> Result<Val, Fault> {
        self.call.environment.budget().step(1, self.call.span)?;
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.call.room(text.len())?;
                (self.scalar(&text, style, tag.as_deref())?, anchor)
            }
            Event::SequenceStart(_, anchor, _) => (self.sequence()?, anchor),
            Event::MappingStart(_, anchor, _) => (self.mapping()?, anchor),
            Event::Alias(anchor) => match self.anchors.get(&anchor) {
                Some(value) => return Ok(value.clone()),
                None => return self.call.fault("an alias stands within what it stands for"),
            },
            _ => return self.call.fault("this is not YAML"),
        };
        if anchor != 0 {
            self.anchors.insert(anchor, value.clone());
        }
        Ok(value)
    }

    fn sequence(&mut self) -> Result<Val, Fault> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                Event::SequenceEnd => return Ok(Val::tuple(items)),
                event => items.push(self.node(event)?),
            }
        }
    }

    fn mapping(&mut self) -> Result<Val, Fault> {
        let (mut merged, mut own) = (Vec::new(), Vec::new());
        loop {
            let event = match self.next()? {
                Event::MappingEnd => break,
                event => event,
            };
            let is_merge = matches!(&event, Event::Scalar(text, ScalarStyle::Plain, _, None) if text == "<<");
            let key = self.node(event)?;
            let event = self.next()?;
            let value = self.node(event)?;
            if is_merge {
                self.merge(&value, &mut merged)?;
                continue;
            }
            let key = convert(key, &Type::String).or_else(|message| self.call.fault(message))?;
            let Data::String(name) = key.data else {
                return self.call.fault("a key is null");
            };
            own.push((name, value));
        }
        // What stands in the mapping itself counts more than what is merged into it.
        merged.append(&mut own);
        Ok(Val::object(Fields::from_pairs(merged)))
    }

    /// The fields that `<<` brings: those of a mapping, or of several of which the first counts most.
    fn merge(&self, value: &Val, merged: &mut Vec<(SmolStr, Val)>) -> Result<(), Fault> {
        let sources: Vec<&Val> = match &value.data {
            Data::Tuple(items) => items.iter().rev().collect(),
            _ => vec![value],
        };
        for source in sources {
            let Some(fields) = source.fields() else {
                return self.call.fault("only mappings can be merged");
            };
            self.call.environment.budget().step(fields.len(), self.call.span)?;
            merged.extend(fields.iter().cloned());
        }
        Ok(())
    }

    fn scalar(&self, text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Result<Val, Fault> {
        let is_plain = style == ScalarStyle::Plain;
        let string = || Val::string(normalized(text.into()));
        match tag.map(|tag| (tag.core_suffix(), tag.is_custom() && tag.original() != "!")) {
            None if is_plain => plain(text, self.call),
            Some((Some("int" | "float" | "bool" | "null"), _)) if is_plain => plain(text, self.call),
            Some((None, true)) => self.call.fault("the tag of a value is not known"),
            _ => Ok(string()),
        }
    }
}

/// What a text without quotes means.
fn plain(text: &str, call: &Call<'_>) -> Result<Val, Fault> {
    Ok(match text {
        "" | "~" | "null" | "Null" | "NULL" => Val::null(Type::Any),
        "true" | "True" | "TRUE" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" | "y" | "Y" => Val::bool(true),
        "false" | "False" | "FALSE" | "no" | "No" | "NO" | "off" | "Off" | "OFF" | "n" | "N" => Val::bool(false),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => infinite("Inf"),
        "-.inf" | "-.Inf" | "-.INF" => infinite("-Inf"),
        ".nan" | ".NaN" | ".NAN" => return call.fault("there is no such number"),
        _ => match number(text) {
            Some(number) => Val::number(number),
            None => Val::string(timestamp(text).unwrap_or_else(|| normalized(text.into()))),
        },
    })
}

fn infinite(text: &str) -> Val {
    Number::parse(text).map_or_else(|| Val::string(text), Val::number)
}

fn number(text: &str) -> Option<Number> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let radix = match unsigned.get(..2) {
        Some("0x" | "0X") => Some(16),
        Some("0o" | "0O") => Some(8),
        _ => None,
    };
    if let Some(radix) = radix {
        let digits = unsigned.get(2..)?;
        if !digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let value = BigInt::parse_bytes(digits.as_bytes(), radix)?;
        return Some(Number::from_integer(if text.starts_with('-') { -value } else { value }));
    }
    let of_number = |byte: u8| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'-' | b'+');
    let begins = unsigned.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    (begins && unsigned.bytes().all(of_number)).then(|| Number::parse(text))?
}

/// A date, or a date and a time, as the moment that it is; a date is its first one.
fn timestamp(text: &str) -> Option<SmolStr> {
    let (date, time) = match text.split_once(['T', 't', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let year = digits(parts.next()?, 4..=4, 9999)?;
    let month = digits(parts.next()?, 1..=2, 12)?;
    let day = digits(parts.next()?, 1..=2, 31)?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if parts.next().is_some() || month == 0 || day == 0 || day > days {
        return None;
    }
    let clock = match time {
        None => SmolStr::new_static("00:00:00Z"),
        Some(time) => clock(time, text.contains(' '))?,
    };
    Some(format_smolstr!("{year:04}-{month:02}-{day:02}T{clock}"))
}

/// The time of a day with its zone, which only one behind a space may leave out.
fn clock(time: &str, without_zone: bool) -> Option<SmolStr> {
    let zone_at = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (time, zone) = time.split_at_checked(zone_at)?;
    let zone = match zone {
        "" if without_zone => "Z",
        "" => return None,
        _ if without_zone => return None,
        "Z" => "Z",
        zone => {
            let (hours, minutes) = zone.get(1..)?.split_once(':')?;
            digits(hours, 2..=2, 23)?;
            digits(minutes, 2..=2, 59)?;
            zone
        }
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    digits(fraction, 1..=9, u32::MAX)?;
    let mut parts = time.split(':');
    let hour = digits(parts.next()?, 1..=2, 23)?;
    let minute = digits(parts.next()?, 1..=2, 59)?;
    let second = digits(parts.next()?, 1..=2, 59)?;
    parts
        .next()
        .is_none()
        .then(|| format_smolstr!("{hour:02}:{minute:02}:{second:02}{zone}"))
}

fn digits(text: &str, length: std::ops::RangeInclusive<usize>, largest: u32) -> Option<u32> {
    if !length.contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|value| *value <= largest)
}
