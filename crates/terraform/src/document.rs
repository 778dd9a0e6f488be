//! JSON documents inside attributes: `jsonencode` calls, and strings and heredocs that hold JSON.

use std::ops::Range;
use std::sync::Arc;

use hcl_edit::Span as _;
use hcl_edit::expr::Expression;
use hcl_edit::structure::{Body, Structure};
use hcl_edit::template::{Element, Template};
use portcullis_model::resource::Document;
use portcullis_model::{Data, Reason, Source, Span, Unknown, Value};
use smol_str::SmolStr;

use crate::body::Lowering;

/// The documents in a body, by the path of the attribute that holds them.
pub(crate) fn documents(body: &Body, lowering: Lowering<'_>) -> Vec<Document> {
    let mut out = Vec::new();
    walk(body, "", lowering, &mut out);
    out
}

fn walk(body: &Body, path: &str, lowering: Lowering<'_>, out: &mut Vec<Document>) {
    for structure in body {
        match structure {
            Structure::Attribute(attribute) => {
                let key = lowering.place.span(attribute.key.span());
                if let Some(value) = document(&attribute.value, key, lowering) {
                    let path = join(path, attribute.key.as_str());
                    out.push(Document { path, value });
                }
            }
            Structure::Block(block) => {
                let mut path = join(path, block.ident.as_str());
                for label in &block.labels {
                    path = join(&path, label.as_str());
                }
                walk(&block.body, &path, lowering, out);
            }
        }
    }
}

fn join(path: &str, key: &str) -> SmolStr {
    if path.is_empty() {
        SmolStr::new(key)
    } else {
        smol_str::format_smolstr!("{path}.{key}")
    }
}

fn document(expression: &Expression, key: Span, lowering: Lowering<'_>) -> Option<Value> {
    let place = lowering.place;
    match expression {
        Expression::Parenthesis(inner) => document(inner.inner(), key, lowering),
        Expression::FuncCall(call) if call.name.name.as_str() == "jsonencode" && !call.name.is_namespaced() => {
            let value = lowering.evaluator.value(call.args.get(0)?, place, key);
            is_document(&value).then_some(value)
        }
        Expression::String(text) if looks_like_json(text.value()) => {
            let span = place.span(expression.span());
            in_string(text.value(), span.slice(1, span.len().saturating_sub(1)), place.source)
        }
        Expression::StringTemplate(template) => {
            let span = place.span(expression.span());
            let span = span.slice(1, span.len().saturating_sub(1));
            let exact = !place.text(span).contains('\\');
            in_template(template, span, exact, lowering)
        }
        Expression::HeredocTemplate(heredoc) => {
            let span = place.span(Some(heredoc.template.span()?));
            in_template(&heredoc.template, span, true, lowering)
        }
        _ => None,
    }
}

/// The document that a string holds. Where escapes make text and characters differ, all its places are the string's.
pub(crate) fn in_string(text: &str, span: Span, source: &Source) -> Option<Value> {
    if !looks_like_json(text) {
        return None;
    }
    let exact = text.len() == span.len();
    Filling {
        span,
        exact,
        holes: &[],
    }
    .read(text, source)
}

/// A part of a template's text that is computed.
struct Hole {
    /// Its bytes in the text that is parsed.
    range: Range<usize>,
    because: Unknown,
}

fn in_template(template: &Template, span: Span, exact: bool, lowering: Lowering<'_>) -> Option<Value> {
    let place = lowering.place;
    let begins = template.get(0).and_then(Element::as_literal)?;
    if !looks_like_json(begins.value()) {
        return None;
    }
    let mut text = String::new();
    let mut holes = Vec::new();
    for element in template {
        match element {
            Element::Literal(literal) if exact => text.push_str(place.text(place.span(literal.span()))),
            Element::Literal(literal) => text.push_str(literal.value()),
            Element::Interpolation(part) => {
                let characters = place.span(part.span());
                let start = text.len();
                text.extend(std::iter::repeat_n('x', characters.len()));
                let because = match lowering.evaluator.value(&part.expr, place, characters).data {
                    Data::Unknown(unknown) => (*unknown).clone(),
                    _ => Unknown::new(Reason::Expression, place.text(characters)),
                };
                let range = start..text.len();
                holes.push(Hole { range, because });
            }
            Element::Directive(_) => return None,
        }
    }
    let exact = exact && text.len() == span.len();
    let filling = Filling {
        span,
        exact,
        holes: &holes,
    };
    filling.read(&text, place.source)
}

/// Whether a text begins as an object or a list of JSON does. YAML would take more, such as the braces of a template.
fn looks_like_json(text: &str) -> bool {
    let text = text.trim_start();
    let inside = |open: char| text.strip_prefix(open).map(str::trim_start);
    match (inside('{'), inside('[')) {
        (Some(inside), _) => inside.is_empty() || inside.starts_with(['"', '}']),
        (_, Some(inside)) => {
            inside.is_empty()
                || inside.starts_with(['"', '{', '[', ']', '-'])
                || inside.starts_with(|first: char| first.is_ascii_alphanumeric())
        }
        _ => false,
    }
}

fn is_document(value: &Value) -> bool {
    matches!(value.data, Data::Map(_) | Data::List(_))
}

/// How a document's own text lies in the source.
struct Filling<'h> {
    span: Span,
    /// Whether text and characters are the same.
    exact: bool,
    holes: &'h [Hole],
}

impl Filling<'_> {
    fn read(&self, text: &str, source: &Source) -> Option<Value> {
        let own = Source::new(source.id(), Arc::clone(source.path()), text.to_owned());
        let stream = portcullis_yaml::parse(&own);
        let mut documents = stream.documents.into_iter();
        let (Some(only), None, true) = (documents.next(), documents.next(), stream.problems.is_empty()) else {
            return None;
        };
        let mut value = only.value;
        self.settle(&mut value);
        is_document(&value).then_some(value)
    }

    /// Moves a value's places into the source, and forgets what was only put there to fill a hole.
    fn settle(&self, value: &mut Value) {
        let within = value.span.range();
        value.span = self.place(value.span);
        match &mut value.data {
            Data::List(items) => items.iter_mut().for_each(|item| self.settle(item)),
            Data::Map(map) => {
                let all = map.entries.len();
                map.entries
                    .retain(|entry| self.hole_in(&entry.key.span.range()).is_none());
                map.complete &= map.entries.len() == all;
                map.head = self.place(map.head);
                for entry in &mut map.entries {
                    entry.key.span = self.place(entry.key.span);
                    self.settle(&mut entry.value);
                }
            }
            Data::String(text) => {
                if let Some(hole) = self.hole_in(&within) {
                    let mut because = hole.because.clone();
                    let known = text.get(..hole.range.start.saturating_sub(within.start));
                    because.prefix = SmolStr::new(known.filter(|_| text.len() == within.len()).unwrap_or(""));
                    value.data = Data::Unknown(Arc::new(because));
                } else if self.exact && text.contains("$${") {
                    *text = SmolStr::new(text.replace("$${", "${"));
                }
            }
            _ => {}
        }
    }

    fn hole_in(&self, within: &Range<usize>) -> Option<&Hole> {
        let first = self.holes.partition_point(|hole| hole.range.end <= within.start);
        self.holes.get(first).filter(|hole| hole.range.start < within.end)
    }

    fn place(&self, span: Span) -> Span {
        if self.exact {
            self.span.slice(span.start as usize, span.end as usize)
        } else {
            self.span
        }
    }
}
