//! Terraform's functions: what each takes, and how a call of one goes.
//!
//! A function's own code sees arguments of the types that it asks for, known and not null unless it says that it takes
//! more; what is common to all calls (count, conversion, unknown and secret arguments) happens here, once.

mod case;
mod collection;
mod conversion;
mod date;
mod document;
mod encoding;
mod file;
mod float;
mod format;
#[cfg(test)]
mod golden;
mod hash;
mod mapping;
mod network;
mod number;
mod regex;
mod sequence;
mod set;
mod string;
mod template;

use std::sync::Arc;

use portcullis_model::{Reason, Span};
use smol_str::{SmolStr, format_smolstr};

use crate::evaluate::{Environment, Fault};
use crate::value::{Data, Number, Type, Unknown, Val, convert, joined};

/// A function.
pub(crate) struct Function {
    pub(crate) name: &'static str,
    pub(crate) parameters: &'static [Parameter],
    /// What each argument beyond the parameters must be; `None` where there may be none.
    pub(crate) rest: Option<Parameter>,
    /// The type of the result, where the arguments are of the right types but not all known.
    pub(crate) returns: fn(&[Val]) -> Type,
    pub(crate) run: fn(&Call<'_>) -> Result<Val, Fault>,
}

impl Function {
    pub(crate) const fn new(
        name: &'static str,
        parameters: &'static [Parameter],
        returns: fn(&[Val]) -> Type,
        run: fn(&Call<'_>) -> Result<Val, Fault>,
    ) -> Self {
        Self {
            name,
            parameters,
            rest: None,
            returns,
            run,
        }
    }

    /// The function with any number of arguments beyond its parameters.
    pub(crate) const fn and(self, rest: Parameter) -> Self {
        Self {
            rest: Some(rest),
            ..self
        }
    }
}

/// What an argument must be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    /// Whether null is an argument like others rather than an error.
    pub(crate) null: bool,
    /// Whether the function looks at an argument that is not known, or not wholly, rather than being unknown with it.
    pub(crate) unknown: bool,
    /// Whether it looks at an argument that is known as such, though not all that is in it.
    pub(crate) partly: bool,
    /// Which secrets in the argument make a secret of the whole result.
    pub(crate) secrets: Secrets,
}

/// What of an argument, where it is a secret, makes the result one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Secrets {
    /// Anything in it.
    Any,
    /// The argument as a whole; what is in it becomes part of the result as it is.
    Whole,
    /// Nothing: the function sees to it.
    None,
}

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Any,
    Number,
    String,
    ListOfBools,
    ListOfStrings,
    ListOfAny,
    SetOfAny,
    MapOfListsOfStrings,
}

impl Parameter {
    pub(crate) const fn new(name: &'static str, shape: Shape) -> Self {
        Self {
            name,
            shape,
            null: false,
            unknown: false,
            partly: false,
            secrets: Secrets::Any,
        }
    }

    pub(crate) const fn or_null(self) -> Self {
        Self { null: true, ..self }
    }

    pub(crate) const fn or_unknown(self) -> Self {
        Self { unknown: true, ..self }
    }

    pub(crate) const fn or_partly_unknown(self) -> Self {
        Self { partly: true, ..self }
    }

    pub(crate) const fn secret_by(self, secrets: Secrets) -> Self {
        Self { secrets, ..self }
    }
}

impl Shape {
    fn ty(self) -> Type {
        match self {
            Shape::Any => Type::Any,
            Shape::Number => Type::Number,
            Shape::String => Type::String,
            Shape::ListOfBools => Type::list(Type::Bool),
            Shape::ListOfStrings => Type::list(Type::String),
            Shape::ListOfAny => Type::list(Type::Any),
            Shape::SetOfAny => Type::set(Type::Any),
            Shape::MapOfListsOfStrings => Type::map(Type::list(Type::String)),
        }
    }
}

/// A call on its way: the arguments, converted, and where it stands.
pub(crate) struct Call<'a> {
    pub(crate) arguments: &'a [Val],
    pub(crate) environment: &'a dyn Environment,
    /// The characters of the call.
    pub(crate) span: Span,
}

impl Call<'_> {
    /// The text of an argument that is a string; empty where it is none.
    pub(crate) fn text(&self, position: usize) -> &str {
        match self.arguments.get(position).map(|argument| &argument.data) {
            Some(Data::String(text)) => text,
            _ => "",
        }
    }

    /// An argument that is a number.
    pub(crate) fn number(&self, position: usize) -> Result<&Number, Fault> {
        match self.arguments.get(position).map(|argument| &argument.data) {
            Some(Data::Number(number)) => Ok(number),
            _ => self.fault("a number is needed"),
        }
    }

    /// An argument that is a whole number.
    pub(crate) fn whole(&self, position: usize) -> Result<i64, Fault> {
        match self.number(position)?.as_i64() {
            Some(whole) => Ok(whole),
            None => self.fault("a whole number is needed"),
        }
    }

    /// Takes room for text that the function is about to make.
    pub(crate) fn room(&self, bytes: usize) -> Result<(), Fault> {
        self.environment.budget().text(bytes, self.span)
    }

    /// A text as the result.
    pub(crate) fn string(&self, text: impl Into<SmolStr>) -> Result<Val, Fault> {
        let text = text.into();
        self.room(text.len())?;
        Ok(Val::string(text))
    }

    /// Texts as the result.
    pub(crate) fn strings<T: Into<SmolStr>>(&self, texts: impl IntoIterator<Item = T>) -> Result<Val, Fault> {
        let one = |text| {
            self.environment.budget().step(1, self.span)?;
            self.string(text)
        };
        let items: Vec<Val> = texts.into_iter().map(one).collect::<Result<_, Fault>>()?;
        Ok(Val::list(Type::String, items))
    }

    /// A result that is not known, because these arguments are not; it is not null all the same.
    pub(crate) fn unknown(&self, ty: Type, prefix: impl Into<SmolStr>) -> Val {
        let mut because = self.arguments.iter().filter_map(Val::first_unknown);
        let Some(first) = because.next() else {
            return Val::null(ty);
        };
        let others: Vec<_> = because.collect();
        let targets = [&first].into_iter().chain(&others).map(|unknown| &*unknown.targets);
        Val::unknown(Unknown {
            prefix: prefix.into(),
            not_null: true,
            targets: joined(targets),
            ..first.result(ty)
        })
    }

    /// That the function cannot be called so.
    pub(crate) fn fault<T>(&self, message: impl Into<SmolStr>) -> Result<T, Fault> {
        Err(Fault::error(self.span, message))
    }
}

/// The functions of one file after another.
const TABLES: [&[Function]; 16] = [
    collection::FUNCTIONS,
    conversion::FUNCTIONS,
    date::FUNCTIONS,
    document::FUNCTIONS,
    encoding::FUNCTIONS,
    file::FUNCTIONS,
    format::FUNCTIONS,
    hash::FUNCTIONS,
    mapping::FUNCTIONS,
    network::FUNCTIONS,
    number::FUNCTIONS,
    regex::FUNCTIONS,
    sequence::FUNCTIONS,
    set::FUNCTIONS,
    string::FUNCTIONS,
    template::FUNCTIONS,
];

/// All functions.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = &'static Function> {
    TABLES.iter().flat_map(|table| table.iter())
}

/// The function of a name; `core::` before it changes nothing.
pub(crate) fn named(name: &str) -> Option<&'static Function> {
    use std::collections::HashMap;
    use std::sync::OnceLock;
    static BY_NAME: OnceLock<HashMap<&'static str, &'static Function>> = OnceLock::new();
    let by_name = BY_NAME.get_or_init(|| {
        let all = TABLES.iter().flat_map(|table| table.iter());
        all.map(|function| (function.name, function)).collect()
    });
    by_name.get(name.strip_prefix("core::").unwrap_or(name)).copied()
}

/// The functions that give null where an argument, or what is in it, is null. What the others give is not null, even where
/// it is not known.
const MAY_BE_NULL: [&str; 14] = [
    "element",
    "ephemeralasnull",
    "jsondecode",
    "lookup",
    "nonsensitive",
    "one",
    "sensitive",
    "tobool",
    "tolist",
    "tomap",
    "tonumber",
    "toset",
    "tostring",
    "yamldecode",
];

/// Calls a function with arguments as they were evaluated.
pub(crate) fn call(
    function: &Function,
    arguments: Vec<Val>,
    environment: &dyn Environment,
    span: Span,
) -> Result<Val, Fault> {
    let mut arguments = arguments;
    check_count(function, arguments.len(), span)?;
    let (mut because, mut open): (Option<Arc<Unknown>>, Option<Arc<Unknown>>) = (None, None);
    let mut sensitive = false;
    for (position, argument) in arguments.iter_mut().enumerate() {
        let Some(parameter) = function.parameters.get(position).or(function.rest.as_ref()) else {
            break;
        };
        sensitive |= match parameter.secrets {
            Secrets::Any => argument.is_sensitive_within(),
            Secrets::Whole => argument.is_sensitive(),
            Secrets::None => false,
        };
        let given = std::mem::replace(argument, Val::bool(false));
        *argument = convert(given, &parameter.shape.ty()).map_err(|message| {
            Fault::error(
                span,
                format_smolstr!("{}: the argument {} is wrong: {message}", function.name, parameter.name),
            )
        })?;
        if argument.is_null() && !parameter.null {
            let message = format_smolstr!("{}: the argument {} is null", function.name, parameter.name);
            return Err(Fault::error(span, message));
        }
        let decides = !parameter.unknown && (argument.as_unknown().is_some() || !parameter.partly);
        let first = if decides { &mut because } else { &mut open };
        if first.is_none() {
            *first = argument.first_unknown();
        }
    }
    let result = match because {
        Some(unknown) => {
            environment.budget().assume(&unknown);
            Val::unknown(Unknown {
                not_null: !MAY_BE_NULL.contains(&function.name),
                ..unknown.result((function.returns)(&arguments))
            })
        }
        None => {
            let result = (function.run)(&Call {
                arguments: &arguments,
                environment,
                span,
            })?;
            if let Some(unknown) = &open {
                environment.budget().assume(unknown);
            }
            result
        }
    };
    let result = result.with_only_way(&arguments);
    Ok(if sensitive { result.with_sensitive(true) } else { result })
}

fn check_count(function: &Function, given: usize, span: Span) -> Result<(), Fault> {
    let least = function.parameters.len();
    let message = if given < least {
        format_smolstr!("{} takes at least {least} arguments", function.name)
    } else if given > least && function.rest.is_none() {
        format_smolstr!("{} takes {least} arguments", function.name)
    } else {
        return Ok(());
    };
    Err(Fault::error(span, message))
}

/// What a function gives whose result no repository can tell: time, randomness, a private key.
pub(crate) fn impure(call: &Call<'_>, ty: Type) -> Result<Val, Fault> {
    let subject = call.environment.text(call.span);
    Ok(Val::unknown(Unknown {
        not_null: true,
        ..Unknown::new(Reason::Impure, subject, ty)
    }))
}
