//! Strings with interpolations and directives.

use std::sync::Arc;

use portcullis_model::Span;
use smol_str::{SmolStr, format_smolstr};

use super::comprehension::{pairs, with_names};
use super::conditional::{Truth, choose};
use super::{Fault, Scope};
use crate::syntax::{Expression, Part, Template};
use crate::value::{Data, Type, Unknown, Val, convert, joined};

pub(super) fn evaluate(template: &Template, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    match template.parts.as_slice() {
        // Nothing but an interpolation is the value itself, of whatever type.
        [Part::Interpolation(expression, _)] => super::evaluate(expression, scope),
        _ => render(template, span, scope),
    }
}

/// The template as a string.
fn render(template: &Template, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let mut text = Text::default();
    for part in &template.parts {
        match part {
            Part::Literal(literal, span) => text.add(Val::string(literal.clone()), *span, scope)?,
            Part::Interpolation(expression, _) => {
                text.add(super::evaluate(expression, scope)?, expression.span, scope)?
            }
            Part::If {
                condition,
                then,
                otherwise,
                span,
            } => text.add(either(condition, then, otherwise.as_ref(), *span, scope)?, *span, scope)?,
            Part::For {
                key,
                value,
                collection,
                body,
                span,
            } => each((key.as_ref(), value), collection, (body, *span), &mut text, scope)?,
        }
    }
    text.into_value(span, scope)
}

fn either(
    condition: &Expression,
    then: &Template,
    otherwise: Option<&Template>,
    span: Span,
    scope: Scope<'_>,
) -> Result<Val, Fault> {
    let truth = Truth::of(condition, scope)?;
    let otherwise = match otherwise {
        Some(otherwise) => render(otherwise, span, scope),
        None => Ok(Val::string("")),
    };
    choose(&truth, render(then, span, scope), otherwise, span)
}

fn each(
    (key, value): (Option<&SmolStr>, &SmolStr),
    collection: &Expression,
    (body, span): (&Template, Span),
    text: &mut Text,
    scope: Scope<'_>,
) -> Result<(), Fault> {
    let (pairs, sensitive) = pairs(collection, scope)?;
    text.sensitive |= sensitive;
    match pairs {
        Err(unknown) => text.add(Val::unknown(unknown.result(Type::String)), span, scope),
        Ok(pairs) => {
            for pair in pairs {
                let key = key.map(SmolStr::as_str);
                let rendered = with_names(key, value, pair, scope, |scope| {
                    scope.environment.budget().step(1, span)?;
                    render(body, span, scope)
                })?;
                text.add(rendered, span, scope)?;
            }
            Ok(())
        }
    }
}

/// The parts of a string that is being made.
#[derive(Default)]
struct Text {
    /// What is certainly there, up to the first part that is not known.
    known: String,
    because: Vec<Arc<Unknown>>,
    sensitive: bool,
    /// The parts that came a long way.
    travelled: Vec<Val>,
}

impl Text {
    fn add(&mut self, value: Val, span: Span, scope: Scope<'_>) -> Result<(), Fault> {
        if value.is_null() {
            return Err(Fault::error(span, "null cannot be part of a string"));
        }
        self.sensitive |= value.is_sensitive();
        let value = convert(value, &Type::String)
            .map_err(|message| Fault::error(span, format_smolstr!("this cannot be part of a string: {message}")))?;
        match &value.data {
            Data::String(text) if self.because.is_empty() => self.known.push_str(text),
            Data::Unknown(unknown) => {
                scope.assume(unknown);
                if self.because.is_empty() {
                    self.known.push_str(&unknown.prefix);
                }
                self.because.push(Arc::clone(unknown));
            }
            _ => {}
        }
        if value.via().is_some() {
            self.travelled.push(value);
        }
        Ok(())
    }

    fn into_value(self, span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
        scope.environment.budget().text(self.known.len(), span)?;
        let value = match self.because.first() {
            None => Val::string(self.known),
            Some(first) => Val::unknown(Unknown {
                prefix: SmolStr::new(self.known),
                not_null: true,
                targets: joined(self.because.iter().map(|unknown| &*unknown.targets)),
                ..first.result(Type::String)
            }),
        };
        let value = value.with_only_way(&self.travelled);
        Ok(value.with_sensitive(self.sensitive))
    }
}
