//! Functions that write and read documents: JSON, YAML and CSV.
//!
//! A string that was encoded here remembers the value that it encodes, so that decoding gives that back with all its
//! places, and so that what is known of a document is known although not all of it is.

mod csv;
mod json;
mod yaml_read;
mod yaml_write;

use std::sync::Arc;

use super::collection::argument;
use super::{Call, Function, Parameter, Shape};
use crate::evaluate::Fault;
use crate::value::{Data, Fields, Type, Unknown, Val};

const VALUE: Parameter = Parameter::new("value", Shape::Any).or_null().or_unknown();
const TEXT: Parameter = Parameter::new("src", Shape::String).or_unknown();

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new(
        "csvdecode",
        &[Parameter::new("str", Shape::String)],
        |_| Type::Any,
        csv::decode,
    ),
    Function::new("jsondecode", &[TEXT], |_| Type::Any, |call| decoded(call, json::read)),
    Function::new(
        "jsonencode",
        &[VALUE],
        |_| Type::String,
        |call| encoded(call, json::write),
    ),
    Function::new(
        "yamldecode",
        &[TEXT],
        |_| Type::Any,
        |call| decoded(call, yaml_read::read),
    ),
    Function::new(
        "yamlencode",
        &[VALUE],
        |_| Type::String,
        |call| encoded(call, yaml_write::write),
    ),
];

/// Why a value is not written to its end.
enum Stop {
    Unknown(Arc<Unknown>),
    /// It has no form in the document's language.
    Unwritable(&'static str),
}

/// Writes a value behind what is written already.
type Write = fn(&Val, &mut String) -> Result<(), Stop>;

fn encoded(call: &Call<'_>, write: Write) -> Result<Val, Fault> {
    let value = argument(call, 0)?;
    let mut text = String::new();
    let stopped = write(value, &mut text);
    call.room(text.len())?;
    let string = match stopped {
        Ok(()) => Val::string(text),
        // What is written so far is what it certainly begins with.
        Err(Stop::Unknown(unknown)) => Val::unknown(Unknown {
            prefix: text.into(),
            not_null: true,
            ..unknown.result(Type::String)
        }),
        Err(Stop::Unwritable(message)) => return call.fault(message),
    };
    Ok(string.with_document(value.clone()))
}

/// A value, which is wholly known, in JSON.
pub(super) fn json(value: &Val, call: &Call<'_>) -> Result<String, Fault> {
    let mut text = String::new();
    match json::write(value, &mut text) {
        Ok(()) => Ok(text),
        Err(Stop::Unwritable(message)) => call.fault(message),
        Err(Stop::Unknown(_)) => call.fault("not all of it is known"),
    }
}

fn decoded(call: &Call<'_>, read: fn(&str, &Call<'_>) -> Result<Val, Fault>) -> Result<Val, Fault> {
    let source = argument(call, 0)?;
    if let Some(document) = source.document() {
        return Ok(plain(document).with_way_of(source.via()));
    }
    match &source.data {
        Data::String(text) => read(text, call),
        Data::Unknown(unknown) => Ok(Val::unknown(unknown.result(Type::Any))),
        _ => call.fault("a string is needed"),
    }
}

/// A value as it comes back from a document, which knows neither lists, sets and maps nor types of nulls.
fn plain(value: &Val) -> Val {
    let fields = |fields: &Fields| {
        let fields = fields.iter().map(|(name, value)| (name.clone(), plain(value)));
        Data::Object(Arc::new(Fields::from_pairs(fields)))
    };
    let data = match &value.data {
        Data::Null(_) => Data::Null(Type::Any),
        Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => match value.uncertain_count() {
            Some(unknown) => Data::Unknown(Arc::new(unknown.result(Type::Any))),
            None => Data::Tuple(items.iter().map(plain).collect()),
        },
        Data::Map(_, map) | Data::Object(map) => fields(map),
        Data::Unknown(unknown) => Data::Unknown(Arc::new(Unknown {
            ty: if unknown.ty.is_primitive() {
                unknown.ty.clone()
            } else {
                Type::Any
            },
            ..(**unknown).clone()
        })),
        data => data.clone(),
    };
    Val { data, ..value.clone() }
}
