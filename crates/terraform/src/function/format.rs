//! `format` and `formatlist`: text with verbs for the arguments.

mod verb;

use portcullis_model::Reason;
use smol_str::{SmolStr, format_smolstr};

use super::{Call, Function, Parameter, Shape};
use crate::evaluate::Fault;
use crate::value::{Data, Type, Unknown, Val};
use verb::Verb;

const FORMAT: Parameter = Parameter::new("format", Shape::String);
const ARGUMENTS: Parameter = Parameter::new("args", Shape::Any).or_null().or_unknown();

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("format", &[FORMAT], |_| Type::String, one).and(ARGUMENTS),
    Function::new("formatlist", &[FORMAT], |_| Type::list(Type::String), list).and(ARGUMENTS),
];

fn one(call: &Call<'_>) -> Result<Val, Fault> {
    let Some([_, arguments @ ..]) = call.arguments.get(..) else {
        return call.fault("format takes a format");
    };
    if arguments.iter().any(is_untyped_null) {
        return Ok(untold(call, Type::String));
    }
    let arguments: Vec<&Val> = arguments.iter().collect();
    if arguments.iter().all(|argument| argument.is_wholly_known()) {
        let text = render(call, &arguments)?;
        return call.string(text);
    }
    Ok(call.unknown(Type::String, certain(call, &arguments)))
}

fn list(call: &Call<'_>) -> Result<Val, Fault> {
    let ty = Type::list(Type::String);
    let Some([_, arguments @ ..]) = call.arguments.get(..) else {
        return call.fault("formatlist takes a format");
    };
    if arguments.iter().any(is_untyped_null) {
        return Ok(untold(call, ty));
    }
    let mut length = None;
    for (position, argument) in arguments.iter().enumerate() {
        if argument.uncertain_count().is_some() {
            return Ok(call.unknown(ty, ""));
        }
        let items = match &argument.data {
            // Nobody knows how many there are.
            Data::Handle(_) => return Ok(call.unknown(ty, "")),
            Data::Unknown(unknown) => match unknown.ty {
                Type::Any | Type::List(_) | Type::Set(_) | Type::Tuple(_) => return Ok(call.unknown(ty, "")),
                _ => None,
            },
            _ => argument.items(),
        };
        match (length, items.map(|items| items.len())) {
            (Some(length), Some(given)) if given != length => {
                let message = format_smolstr!("the argument {} has {given} items, others have {length}", position + 1);
                return call.fault(message);
            }
            (None, Some(given)) => length = Some(given),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for position in 0..length.unwrap_or(1) {
        call.environment.budget().step(1, call.span)?;
        let arguments: Vec<&Val> = arguments
            .iter()
            .map(|argument| {
                argument
                    .items()
                    .and_then(|items| items.get(position))
                    .unwrap_or(argument)
            })
            .collect();
        let text = match arguments.iter().find(|argument| !argument.is_wholly_known()) {
            None => call.string(render(call, &arguments)?)?,
            Some(unknown) => Val::unknown(Unknown {
                prefix: certain(call, &arguments).into(),
                not_null: true,
                ..because(call, unknown)
            }),
        };
        texts.push(text);
    }
    Ok(Val::list(Type::String, texts))
}

fn because(call: &Call<'_>, argument: &Val) -> Unknown {
    match argument.first_unknown() {
        Some(unknown) => unknown.result(Type::String),
        None => Unknown::new(Reason::Expression, call.environment.text(call.span), Type::String),
    }
}

/// Whether it is null and nothing says of which type.
fn is_untyped_null(value: &Val) -> bool {
    matches!(value.data, Data::Null(Type::Any))
}

/// What Terraform itself does not tell before it applies a plan.
fn untold(call: &Call<'_>, ty: Type) -> Val {
    Val::unknown(Unknown {
        not_null: true,
        ..Unknown::new(Reason::Expression, call.environment.text(call.span), ty)
    })
}

/// A format is text with verbs between.
enum Piece<'f> {
    Text(&'f str),
    Verb(Verb),
}

/// The pieces of a format, up to where it is wrong.
struct Pieces<'f> {
    rest: &'f str,
    /// The argument that a verb takes that does not say which, counted from one.
    next: usize,
}

impl<'f> Iterator for Pieces<'f> {
    type Item = Result<Piece<'f>, SmolStr>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let at = self.rest.find('%').unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(at);
        if !text.is_empty() {
            self.rest = rest;
            return Some(Ok(Piece::Text(text)));
        }
        if let Some(behind) = rest.strip_prefix("%%") {
            self.rest = behind;
            return Some(Ok(Piece::Text("%")));
        }
        let verb = Verb::read(&mut self.rest, self.next);
        if let Ok(verb) = &verb {
            self.next = verb.argument.saturating_add(1);
        }
        Some(verb.map(Piece::Verb))
    }
}

fn pieces<'c>(call: &'c Call<'_>) -> Pieces<'c> {
    Pieces {
        rest: call.text(0),
        next: 1,
    }
}

/// The text that the format makes of arguments that are wholly known.
fn render(call: &Call<'_>, arguments: &[&Val]) -> Result<String, Fault> {
    let mut out = String::new();
    let mut used = 0;
    for piece in pieces(call) {
        let verb = match piece {
            Ok(Piece::Text(text)) => {
                out.push_str(text);
                continue;
            }
            Ok(Piece::Verb(verb)) => verb,
            Err(message) => return call.fault(message),
        };
        used = used.max(verb.argument);
        match verb.argument.checked_sub(1).and_then(|index| arguments.get(index)) {
            Some(argument) => verb.write(argument, call, &mut out)?,
            None => {
                let message = format_smolstr!(
                    "argument {} is formatted, but there are {}",
                    verb.argument,
                    arguments.len()
                );
                return call.fault(message);
            }
        }
    }
    if used < arguments.len() {
        return call.fault(format_smolstr!(
            "{} arguments are given, but {used} are formatted",
            arguments.len()
        ));
    }
    Ok(out)
}

/// What the text certainly begins with.
fn certain(call: &Call<'_>, arguments: &[&Val]) -> String {
    let mut out = String::new();
    for piece in pieces(call) {
        match piece {
            Ok(Piece::Text(text)) => out.push_str(text),
            Ok(Piece::Verb(verb)) => {
                let argument = verb.argument.checked_sub(1).and_then(|index| arguments.get(index));
                match argument {
                    Some(argument) if argument.is_wholly_known() && verb.write(argument, call, &mut out).is_ok() => {
                        continue;
                    }
                    Some(argument) if verb.is_plain() => {
                        out.push_str(argument.as_unknown().map_or("", |unknown| &unknown.prefix));
                    }
                    _ => {}
                }
                break;
            }
            Err(_) => break,
        }
    }
    out
}
