//! `templatefile` and `templatestring`: templates that see nothing but the names they are given.

use std::sync::Arc;

use portcullis_model::Span;
use smol_str::{SmolStr, format_smolstr};

use super::collection::argument;
use super::{Call, Function, Parameter, Shape, file};
use crate::evaluate::{Budget, Environment, Fault, Files, Scope, Unread, evaluate};
use crate::syntax::{self, Expression, Kind, Place, Step};
use crate::value::{Data, Fields, Handle, Type, Val, convert};

const NAMES: Parameter = Parameter::new("vars", Shape::Any).or_unknown();

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new(
        "templatefile",
        &[Parameter::new("path", Shape::String), NAMES],
        |_| Type::Any,
        |call| match file::contents(call)? {
            Ok(text) => rendered(&text, true, call),
            Err(unknown) => Ok(unknown),
        },
    ),
    Function::new(
        "templatestring",
        &[Parameter::new("template", Shape::String), NAMES],
        |_| Type::String,
        |call| {
            let value = rendered(call.text(0), false, call)?;
            convert(value, &Type::String).or_else(|message| call.fault(message))
        },
    ),
];

/// What a template makes of the names that a call gives it.
fn rendered(text: &str, reads_files: bool, call: &Call<'_>) -> Result<Val, Fault> {
    if call.environment.is_template() {
        return call.fault("a template cannot render another");
    }
    let given = argument(call, 1)?;
    if let Some(name) = given
        .fields()
        .and_then(|fields| fields.iter().map(|(name, _)| name).find(|name| !is_name(name)))
    {
        return call.fault(format_smolstr!("{name:?} cannot be a name in a template"));
    }
    let is_mapping = matches!(given.ty(), Type::Any | Type::Map(_) | Type::Object(_));
    if !is_mapping {
        return call.fault("the names have to be a map or object");
    }
    let template = match syntax::template(text, Place::Within(call.span)) {
        Ok(template) => template,
        Err(refusal) if refusal.is_limit => {
            return Err(Fault::Limit {
                span: call.span,
                what: refusal.message,
            });
        }
        Err(refusal) => return call.fault(format_smolstr!("the template cannot be read: {}", refusal.message)),
    };
    let names = Names {
        given,
        reads_files,
        outer: call.environment,
    };
    let expression = Expression {
        kind: Kind::Template(Box::new(template)),
        span: call.span,
    };
    let value = evaluate(&expression, Scope::new(&names))?;
    if value.is_null() {
        return call.fault("what the template makes is null");
    }
    Ok(value)
}

fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    let begins = characters
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_');
    begins && characters.all(|character| character.is_alphanumeric() || matches!(character, '_' | '-'))
}

/// What stands around an expression within a template.
struct Names<'a> {
    given: &'a Val,
    reads_files: bool,
    outer: &'a dyn Environment,
}

impl Environment for Names<'_> {
    fn name(&self, root: &str, _steps: &[Step], span: Span) -> Result<(Val, usize), Fault> {
        let of = |fields: &Fields| fields.get(root).cloned().map(|value| value.part_of(self.given));
        let value = match &self.given.data {
            Data::Map(_, fields) | Data::Object(fields) => of(fields),
            Data::Unknown(unknown) => match unknown.fields.as_deref().and_then(of) {
                Some(value) => Some(value),
                None => {
                    self.budget().assume(unknown);
                    Some(Val::unknown(unknown.result(Type::Any)))
                }
            },
            _ => self.given.first_unknown().map(|unknown| {
                self.budget().assume(&unknown);
                Val::unknown(unknown.result(Type::Any))
            }),
        };
        match value {
            Some(value) => Ok((value, 0)),
            None => Err(Fault::error(span, format_smolstr!("the template is given no {root}"))),
        }
    }

    fn member(&self, handle: Handle, name: &str, span: Span) -> Result<Val, Fault> {
        self.outer.member(handle, name, span)
    }

    fn whole(&self, handle: Handle) -> Result<Val, Fault> {
        self.outer.whole(handle)
    }

    fn text(&self, span: Span) -> &str {
        self.outer.text(span)
    }

    fn files(&self) -> &dyn Files {
        if self.reads_files { self.outer.files() } else { &NoFiles }
    }

    fn budget(&self) -> &Budget {
        self.outer.budget()
    }

    fn is_template(&self) -> bool {
        true
    }
}

/// The files that a template sees which is a string: none.
struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _path: &str) -> Result<Arc<[u8]>, Unread> {
        Err(no_files())
    }

    fn below(&self, _directory: &str) -> Result<Vec<SmolStr>, Unread> {
        Err(no_files())
    }
}

fn no_files() -> Unread {
    Unread::Missing(SmolStr::new_static("a template that is a string reads no files"))
}
