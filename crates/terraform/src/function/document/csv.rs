//! CSV: a line of names, and a line for each object.

use std::collections::HashSet;

use smol_str::SmolStr;

use crate::evaluate::Fault;
use crate::function::Call;
use crate::value::{Fields, Type, Val, normalized};

pub(super) fn decode(call: &Call<'_>) -> Result<Val, Fault> {
    let text = call.text(0);
    call.room(text.len())?;
    let Some(mut rows) = rows(text) else {
        return call.fault("this is not CSV");
    };
    if rows.is_empty() {
        return call.fault("the line of names is missing");
    }
    let names = rows.remove(0);
    let mut seen = HashSet::new();
    if !names.iter().all(|name| seen.insert(name)) {
        return call.fault("a name stands twice in the first line");
    }
    let ty = Type::object(names.iter().map(|name| (name.clone(), Type::String)));
    let mut objects = Vec::with_capacity(rows.len());
    for row in rows {
        call.environment.budget().step(row.len(), call.span)?;
        if row.len() != names.len() {
            return call.fault("a line has not as many values as the first");
        }
        let pairs = names.iter().cloned().zip(row.into_iter().map(Val::string));
        objects.push(Val::object(Fields::from_pairs(pairs)));
    }
    Ok(Val::list(ty, objects))
}

/// The fields of each line that is not empty; `None` where a quote stands where none may.
fn rows(text: &str) -> Option<Vec<Vec<SmolStr>>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(behind) = line_end(rest) {
            rest = behind;
            continue;
        }
        let mut row = Vec::new();
        loop {
            let (field, behind) = field(rest)?;
            row.push(normalized(field));
            rest = behind;
            match rest.strip_prefix(',') {
                Some(behind) => rest = behind,
                None => break,
            }
        }
        rest = line_end(rest).unwrap_or(rest);
        rows.push(row);
    }
    Some(rows)
}

/// What is behind the end of a line, where it is next.
fn line_end(rest: &str) -> Option<&str> {
    rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))
}

/// A field, and what is behind it.
fn field(text: &str) -> Option<(SmolStr, &str)> {
    let Some(mut rest) = text.strip_prefix('"') else {
        let end = text.find([',', '\n']).unwrap_or(text.len());
        let (field, behind) = text.split_at_checked(end)?;
        let (field, behind) = match field.strip_suffix('\r') {
            Some(short) if behind.starts_with('\n') || behind.is_empty() => (short, behind),
            _ => (field, behind),
        };
        return (!field.contains('"')).then(|| (SmolStr::new(field), behind));
    };
    let mut field = String::new();
    loop {
        let (part, behind) = rest.split_once('"')?;
        field.push_str(&part.replace("\r\n", "\n"));
        match behind.strip_prefix('"') {
            Some(behind) => {
                field.push('"');
                rest = behind;
            }
            None if behind.is_empty() || behind.starts_with(',') || line_end(behind).is_some() => {
                return Some((field.into(), behind));
            }
            None => return None,
        }
    }
}
