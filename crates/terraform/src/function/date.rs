//! Points in time, as RFC 3339 writes them.

mod duration;
mod moment;
mod pattern;

use super::{Call, Function, Parameter, Shape, impure};
use crate::evaluate::Fault;
use crate::value::{Type, Val};
use moment::Moment;

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new(
        "formatdate",
        &[
            Parameter::new("format", Shape::String),
            Parameter::new("time", Shape::String),
        ],
        string,
        |call| {
            let moment = moment(call, 1)?;
            match pattern::format(call.text(0), &moment) {
                Ok(text) => call.string(text),
                Err(message) => call.fault(message),
            }
        },
    ),
    Function::new("plantimestamp", &[], string, |call| impure(call, Type::String)),
    Function::new(
        "timeadd",
        &[
            Parameter::new("timestamp", Shape::String),
            Parameter::new("duration", Shape::String),
        ],
        string,
        |call| {
            let moment = moment(call, 0)?;
            match duration::parse(call.text(1)) {
                Some(duration) => call.string(moment.later(duration).to_string()),
                None => call.fault("this is no duration"),
            }
        },
    ),
    Function::new(
        "timecmp",
        &[
            Parameter::new("timestamp_a", Shape::String),
            Parameter::new("timestamp_b", Shape::String),
        ],
        |_| Type::Number,
        |call| {
            let (a, b) = (moment(call, 0)?, moment(call, 1)?);
            Ok(Val::number(a.instant().cmp(&b.instant()) as i64))
        },
    ),
    Function::new("timestamp", &[], string, |call| impure(call, Type::String)),
];

fn string(_: &[Val]) -> Type {
    Type::String
}

fn moment(call: &Call<'_>, position: usize) -> Result<Moment, Fault> {
    match Moment::parse(call.text(position)) {
        Some(moment) => Ok(moment),
        None => call.fault("this is no time as RFC 3339 writes it"),
    }
}
