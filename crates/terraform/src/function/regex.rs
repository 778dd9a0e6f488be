//! `regex`, `regexall`, and `replace` with a pattern.

mod pattern;

use std::collections::BTreeSet;

use regex::Captures;
use smol_str::SmolStr;

use super::{Call, Function, Parameter, Shape};
use crate::evaluate::Fault;
use crate::value::{Fields, Type, Val};
use pattern::{Draft, Pattern};

const PARAMETERS: &[Parameter] = &[
    Parameter::new("pattern", Shape::String).or_unknown(),
    Parameter::new("string", Shape::String).or_unknown(),
];

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("regex", PARAMETERS, |_| Type::Any, first),
    Function::new("regexall", PARAMETERS, |_| Type::list(Type::Any), all),
];

/// What a match gives: the names of its groups say.
enum Shaped {
    Whole,
    Tuple(usize),
    Object(Vec<SmolStr>),
}

impl Shaped {
    fn of(pattern: &Pattern, call: &Call<'_>) -> Result<Self, Fault> {
        let names: Vec<SmolStr> = pattern.names.iter().flatten().cloned().collect();
        if pattern.names.is_empty() {
            Ok(Shaped::Whole)
        } else if names.is_empty() {
            Ok(Shaped::Tuple(pattern.names.len()))
        } else if names.len() == pattern.names.len() {
            Ok(Shaped::Object(names))
        } else {
            call.fault("a pattern cannot have groups with names and without")
        }
    }

    fn ty(&self) -> Type {
        match self {
            Shaped::Whole => Type::String,
            Shaped::Tuple(count) => Type::Tuple(vec![Type::String; *count].into()),
            Shaped::Object(names) => {
                let names: BTreeSet<&SmolStr> = names.iter().collect();
                Type::object(names.into_iter().map(|name| (name.clone(), Type::String)))
            }
        }
    }

    fn value(&self, captures: &Captures<'_>, call: &Call<'_>) -> Result<Val, Fault> {
        call.environment.budget().step(captures.len(), call.span)?;
        let group = |index: usize| match captures.get(index) {
            Some(part) => call.string(part.as_str()),
            None => Ok(Val::null(Type::String)),
        };
        Ok(match self {
            Shaped::Whole => group(0)?,
            Shaped::Tuple(count) => Val::tuple((1..=*count).map(group).collect::<Result<Vec<_>, _>>()?),
            Shaped::Object(names) => {
                let field = |(index, name): (usize, &SmolStr)| Ok((name.clone(), group(index + 1)?));
                Val::object(Fields::from_pairs(
                    names.iter().enumerate().map(field).collect::<Result<Vec<_>, Fault>>()?,
                ))
            }
        })
    }
}

fn compiled(call: &Call<'_>, pattern: &str) -> Result<Pattern, Fault> {
    let draft = Draft::read(pattern).or_else(|message| call.fault(message))?;
    call.environment
        .budget()
        .step(draft.cost.saturating_add(16), call.span)?;
    draft.compile().or_else(|message| call.fault(message))
}

/// Searching takes time that grows with the text.
fn search(call: &Call<'_>, text: &str) -> Result<(), Fault> {
    call.environment.budget().step(text.len() / 64, call.span)
}

fn is_unknown(call: &Call<'_>, position: usize) -> bool {
    call.arguments
        .get(position)
        .is_some_and(|argument| !argument.is_wholly_known())
}

fn first(call: &Call<'_>) -> Result<Val, Fault> {
    if is_unknown(call, 0) {
        return Ok(call.unknown(Type::Any, ""));
    }
    let pattern = compiled(call, call.text(0))?;
    let shaped = Shaped::of(&pattern, call)?;
    if is_unknown(call, 1) {
        return Ok(call.unknown(shaped.ty(), ""));
    }
    search(call, call.text(1))?;
    match pattern.regex.captures(call.text(1)) {
        Some(captures) => shaped.value(&captures, call),
        None => call.fault("the pattern matches no part of the string"),
    }
}

fn all(call: &Call<'_>) -> Result<Val, Fault> {
    if is_unknown(call, 0) {
        return Ok(call.unknown(Type::list(Type::Any), ""));
    }
    let pattern = compiled(call, call.text(0))?;
    let shaped = Shaped::of(&pattern, call)?;
    if is_unknown(call, 1) {
        return Ok(call.unknown(Type::list(shaped.ty()), ""));
    }
    search(call, call.text(1))?;
    let matches = pattern.regex.captures_iter(call.text(1));
    let items: Vec<Val> = matches
        .map(|captures| shaped.value(&captures, call))
        .collect::<Result<_, _>>()?;
    Ok(Val::list(shaped.ty(), items))
}

/// The text with each match replaced; `$1` and `${name}` in what replaces it are what a group matched.
pub(super) fn replace(call: &Call<'_>, text: &str, pattern: &str, by: &str) -> Result<Val, Fault> {
    let pattern = compiled(call, pattern)?;
    search(call, text)?;
    let mut out = String::new();
    let mut end = 0;
    for captures in pattern.regex.captures_iter(text) {
        let Some(whole) = captures.get(0) else {
            continue;
        };
        out.push_str(text.get(end..whole.start()).unwrap_or(""));
        let before = out.len();
        expand(&pattern, &captures, by, &mut out);
        call.room(out.len() - before)?;
        end = whole.end();
    }
    out.push_str(text.get(end..).unwrap_or(""));
    call.string(out)
}

fn expand(pattern: &Pattern, captures: &Captures<'_>, template: &str, out: &mut String) {
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('$') {
        out.push_str(before);
        if let Some(behind) = behind.strip_prefix('$') {
            out.push('$');
            rest = behind;
        } else if let Some((name, behind)) = reference(behind) {
            let index = match name.parse::<usize>() {
                Ok(index) => Some(index),
                Err(_) => {
                    let position = pattern.names.iter().position(|probe| probe.as_deref() == Some(name));
                    position.map(|position| position + 1)
                }
            };
            out.push_str(
                index
                    .and_then(|index| captures.get(index))
                    .map_or("", |part| part.as_str()),
            );
            rest = behind;
        } else {
            out.push('$');
            rest = behind;
        }
    }
    out.push_str(rest);
}

/// The name that a reference to a group begins with, and what follows: as many letters as there are, or those in braces.
fn reference(text: &str) -> Option<(&str, &str)> {
    let (braced, text) = match text.strip_prefix('{') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let end = text
        .find(|character: char| !character.is_alphanumeric() && character != '_')
        .unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end).filter(|(name, _)| !name.is_empty())?;
    let rest = if braced { rest.strip_prefix('}')? } else { rest };
    Some((name, rest))
}
