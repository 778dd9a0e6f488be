//! Text in other letters: Base64, other character sets, and what a URL takes.

use data_encoding::{BASE64, Encoding, Specification};
use portcullis_model::Reason;
use smol_str::SmolStr;

use super::{Call, Function, Parameter, Shape};
use crate::evaluate::Fault;
use crate::value::{Type, Unknown, Val};

const TEXT: Parameter = Parameter::new("str", Shape::String);
const SET: Parameter = Parameter::new("encoding", Shape::String);

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("base64decode", &[TEXT], string, |call| {
        let bytes = decoded(call)?;
        match String::from_utf8(bytes) {
            Ok(text) => call.string(text),
            Err(_) => call.fault("what is decoded is not UTF-8"),
        }
    }),
    Function::new("base64encode", &[TEXT], string, |call| {
        call.string(BASE64.encode(call.text(0).as_bytes()))
    }),
    // What a compressor makes of a text is its own business.
    Function::new("base64gzip", &[TEXT], string, |call| Ok(untold(call))),
    Function::new(
        "textdecodebase64",
        &[Parameter::new("source", Shape::String), SET],
        string,
        |call| {
            let bytes = decoded(call)?;
            match Set::named(call.text(1)) {
                None => Ok(untold(call)),
                Some(set) => match set.decode(&bytes) {
                    Some(text) => call.string(text),
                    None => call.fault("not all symbols are defined in this encoding"),
                },
            }
        },
    ),
    Function::new(
        "textencodebase64",
        &[Parameter::new("string", Shape::String), SET],
        string,
        |call| match Set::named(call.text(1)) {
            None => Ok(untold(call)),
            Some(set) => match set.encode(call.text(0)) {
                Some(bytes) => call.string(BASE64.encode(&bytes)),
                None => call.fault("not all characters are defined in this encoding"),
            },
        },
    ),
    Function::new("urlencode", &[TEXT], string, |call| call.string(url(call.text(0)))),
];

fn string(_: &[Val]) -> Type {
    Type::String
}

/// What Terraform would tell, but is not computed here.
fn untold(call: &Call<'_>) -> Val {
    Val::unknown(Unknown {
        not_null: true,
        ..Unknown::new(Reason::Expression, call.environment.text(call.span), Type::String)
    })
}

/// The bytes of the first argument. Line ends in it do not count, nor do bits that are left over.
fn decoded(call: &Call<'_>) -> Result<Vec<u8>, Fault> {
    let lenient = || -> Option<Encoding> {
        let mut specification: Specification = BASE64.specification();
        specification.ignore.push_str("\r\n");
        specification.check_trailing_bits = false;
        specification.encoding().ok()
    };
    let bytes = lenient().and_then(|encoding| encoding.decode(call.text(0).as_bytes()).ok());
    bytes.map_or_else(|| call.fault("this is no Base64"), Ok)
}

/// The text in what a query of a URL may have: all but letters, digits and four signs as bytes, a space as a plus.
fn url(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The character sets that are known here. Terraform knows all that are registered; these are those that are used.
#[derive(Clone, Copy)]
enum Set {
    Ascii,
    Latin1,
    Utf8,
    Utf16 { large_first: bool, marked: bool },
}

impl Set {
    fn named(name: &str) -> Option<Self> {
        let utf16 = |large_first, marked| Set::Utf16 { large_first, marked };
        Some(match name.to_ascii_lowercase().as_str() {
            "us-ascii" => Set::Ascii,
            "iso-8859-1" | "iso_8859-1" | "latin1" | "l1" => Set::Latin1,
            "utf-8" => Set::Utf8,
            "utf-16" => utf16(true, true),
            "utf-16be" => utf16(true, false),
            "utf-16le" => utf16(false, false),
            _ => return None,
        })
    }

    fn encode(self, text: &str) -> Option<Vec<u8>> {
        let small = |limit: u32| {
            let bytes = text.chars().map(u32::from);
            bytes
                .map(|code| u8::try_from(code).ok().filter(|_| code < limit))
                .collect()
        };
        match self {
            Set::Ascii => small(0x80),
            Set::Latin1 => small(0x100),
            Set::Utf8 => Some(text.as_bytes().to_vec()),
            Set::Utf16 { large_first, marked } => {
                let units = marked.then_some(0xfeff).into_iter().chain(text.encode_utf16());
                Some(
                    units
                        .flat_map(|unit| {
                            if large_first {
                                unit.to_be_bytes()
                            } else {
                                unit.to_le_bytes()
                            }
                        })
                        .collect(),
                )
            }
        }
    }

    fn decode(self, bytes: &[u8]) -> Option<SmolStr> {
        match self {
            Set::Ascii if !bytes.is_ascii() => None,
            Set::Ascii | Set::Latin1 => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
            Set::Utf8 => std::str::from_utf8(bytes).ok().map(SmolStr::new),
            Set::Utf16 { large_first, marked } => {
                let (pairs, []) = bytes.as_chunks::<2>() else {
                    return None;
                };
                let mut large_first = large_first;
                let mut pairs = pairs.iter().copied().peekable();
                if marked {
                    let mark = pairs.next_if(|pair| matches!(pair, [0xfe, 0xff] | [0xff, 0xfe]));
                    large_first = mark != Some([0xff, 0xfe]);
                }
                let units = pairs.map(|pair| {
                    if large_first {
                        u16::from_be_bytes(pair)
                    } else {
                        u16::from_le_bytes(pair)
                    }
                });
                char::decode_utf16(units).collect::<Result<SmolStr, _>>().ok()
            }
        }
        .filter(|text| !text.contains(char::REPLACEMENT_CHARACTER))
    }
}
