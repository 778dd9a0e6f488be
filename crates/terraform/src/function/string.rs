//! Functions of text.

use super::{Call, Function, Parameter, Shape, case, regex};
use crate::evaluate::Fault;
use crate::value::{Data, Type, Val, clusters};

const TEXT: Parameter = Parameter::new("str", Shape::String);

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("chomp", &[TEXT], string, |call| {
        call.string(call.text(0).trim_end_matches(['\r', '\n']))
    }),
    Function::new(
        "endswith",
        &[TEXT, Parameter::new("suffix", Shape::String)],
        truth,
        |call| Ok(Val::bool(call.text(0).ends_with(call.text(1)))),
    ),
    Function::new(
        "indent",
        &[Parameter::new("spaces", Shape::Number), TEXT],
        string,
        indent,
    ),
    Function::new("join", &[Parameter::new("separator", Shape::String)], string, join)
        .and(Parameter::new("lists", Shape::ListOfStrings).or_unknown()),
    Function::new("lower", &[TEXT], string, |call| call.string(case::lower(call.text(0)))),
    Function::new(
        "replace",
        &[
            TEXT,
            Parameter::new("substr", Shape::String),
            Parameter::new("replace", Shape::String),
        ],
        string,
        replace,
    ),
    Function::new(
        "split",
        &[Parameter::new("separator", Shape::String), TEXT],
        |_| Type::list(Type::String),
        split,
    ),
    Function::new(
        "startswith",
        &[TEXT.or_unknown(), Parameter::new("prefix", Shape::String)],
        truth,
        starts_with,
    ),
    Function::new(
        "strcontains",
        &[TEXT, Parameter::new("substr", Shape::String)],
        truth,
        |call| Ok(Val::bool(call.text(0).contains(call.text(1)))),
    ),
    Function::new("strrev", &[TEXT], string, |call| {
        call.string(clusters(call.text(0)).rev().collect::<String>())
    }),
    Function::new(
        "substr",
        &[
            TEXT,
            Parameter::new("offset", Shape::Number),
            Parameter::new("length", Shape::Number),
        ],
        string,
        substring,
    ),
    Function::new("title", &[TEXT], string, |call| call.string(case::title(call.text(0)))),
    Function::new(
        "trim",
        &[TEXT, Parameter::new("cutset", Shape::String)],
        string,
        |call| {
            let cut = call.text(1);
            call.string(call.text(0).trim_matches(|character| cut.contains(character)))
        },
    ),
    Function::new(
        "trimprefix",
        &[TEXT, Parameter::new("prefix", Shape::String)],
        string,
        |call| {
            let text = call.text(0);
            call.string(text.strip_prefix(call.text(1)).unwrap_or(text))
        },
    ),
    Function::new("trimspace", &[TEXT], string, |call| call.string(call.text(0).trim())),
    Function::new(
        "trimsuffix",
        &[TEXT, Parameter::new("suffix", Shape::String)],
        string,
        |call| {
            let text = call.text(0);
            call.string(text.strip_suffix(call.text(1)).unwrap_or(text))
        },
    ),
    Function::new("upper", &[TEXT], string, |call| call.string(case::upper(call.text(0)))),
];

fn string(_: &[Val]) -> Type {
    Type::String
}

fn truth(_: &[Val]) -> Type {
    Type::Bool
}

fn indent(call: &Call<'_>) -> Result<Val, Fault> {
    let Ok(spaces) = usize::try_from(call.whole(0)?) else {
        return call.fault("the number of spaces cannot be negative");
    };
    let text = call.text(1);
    call.room(text.matches('\n').count().saturating_mul(spaces))?;
    call.string(text.replace('\n', &format!("\n{}", " ".repeat(spaces))))
}

/// All items of all lists with the separator between. Where not all are known, the text is up to there.
fn join(call: &Call<'_>) -> Result<Val, Fault> {
    let Some([_, lists @ ..]) = call.arguments.get(..).filter(|arguments| arguments.len() > 1) else {
        return call.fault("at least one list is needed");
    };
    let wholly_known = lists.iter().all(Val::is_wholly_known);
    let separator = call.text(0);
    let mut out = String::new();
    let mut first = true;
    'lists: for list in lists {
        // The order of a set hangs on all of its items.
        let Some(items) = list
            .items()
            .filter(|_| list.is_wholly_known() || !matches!(list.data, Data::Set(..)))
        else {
            break;
        };
        for item in items.iter() {
            if !first {
                call.room(separator.len())?;
                out.push_str(separator);
            }
            first = false;
            match &item.data {
                Data::String(text) => {
                    call.room(text.len())?;
                    out.push_str(text);
                }
                Data::Null(_) if wholly_known => return call.fault("null cannot be joined"),
                Data::Unknown(unknown) => {
                    out.push_str(&unknown.prefix);
                    break 'lists;
                }
                _ => break 'lists,
            }
        }
    }
    if wholly_known {
        return Ok(Val::string(out));
    }
    Ok(call.unknown(Type::String, out))
}

/// A part between slashes is a regular expression.
fn replace(call: &Call<'_>) -> Result<Val, Fault> {
    let (text, part, by) = (call.text(0), call.text(1), call.text(2));
    if let Some(pattern) = part.strip_prefix('/').and_then(|part| part.strip_suffix('/')) {
        return regex::replace(call, text, pattern, by);
    }
    call.room(text.matches(part).count().saturating_mul(by.len()))?;
    call.string(text.replace(part, by))
}

fn split(call: &Call<'_>) -> Result<Val, Fault> {
    let (separator, text) = (call.text(0), call.text(1));
    if separator.is_empty() {
        return call.strings(text.chars().map(|character| character.to_string()));
    }
    call.strings(text.split(separator))
}

/// Of a string that is not known, what it begins with may be.
fn starts_with(call: &Call<'_>) -> Result<Val, Fault> {
    let wanted = call.text(1);
    let Some(unknown) = call.arguments.first().and_then(Val::as_unknown) else {
        return Ok(Val::bool(call.text(0).starts_with(wanted)));
    };
    let known = unknown.prefix.as_str();
    if known.starts_with(wanted) {
        return Ok(Val::bool(true));
    } else if !wanted.starts_with(known) {
        return Ok(Val::bool(false));
    }
    Ok(call.unknown(Type::Bool, ""))
}

/// A negative offset counts from the end, a negative length goes up to the end.
fn substring(call: &Call<'_>) -> Result<Val, Fault> {
    let (text, offset, length) = (call.text(0), call.whole(1)?, call.whole(2)?);
    if offset >= 0 && length == 0 {
        return call.string("");
    }
    let all: Vec<&str> = clusters(text).collect();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let start = if offset < 0 {
        count.saturating_add(offset)
    } else {
        offset
    };
    let start = usize::try_from(start).unwrap_or(0);
    // Terraform takes none from the end as all.
    let length = usize::try_from(length).ok().filter(|length| *length > 0);
    let part = all.into_iter().skip(start).take(length.unwrap_or(usize::MAX));
    call.string(part.collect::<String>())
}
