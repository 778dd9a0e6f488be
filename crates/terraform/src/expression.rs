//! Expressions to values: the seam between the syntax tree and the model.
//!
//! Everything above asks an [`Evaluator`] what an expression is worth. [`Literals`] answers for what is written down and
//! says of everything else why it is not known; an evaluator that follows variables takes its place here.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, Object, ObjectKey, TraversalOperator, UnaryOperator};
use hcl_edit::template::{Element, Strip, Template};
use portcullis_model::{Data, Entry, Key, Map, Number, Reason, Source, Span, Unknown, Value};
use smol_str::SmolStr;

/// The longest text of an expression that a reason quotes.
const SUBJECT_CHARACTERS: usize = 60;

/// The text that the offsets of a syntax tree speak of.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) source: &'a Source,
    /// Where the tree's offsets count from.
    pub(crate) base: usize,
}

impl<'a> Place<'a> {
    pub(crate) fn span(self, range: Option<Range<usize>>) -> Span {
        let range = range.unwrap_or(0..0);
        self.source.span(self.base + range.start, self.base + range.end)
    }

    pub(crate) fn text(self, span: Span) -> &'a str {
        self.source.slice(span)
    }

    /// The text of an expression, short enough for a message.
    fn subject(self, span: Span) -> SmolStr {
        let text = self.text(span);
        let line = text.lines().next().unwrap_or("").trim_end();
        if line.len() == text.len() && text.len() <= SUBJECT_CHARACTERS {
            return SmolStr::new(text);
        }
        let short: String = line.chars().take(SUBJECT_CHARACTERS).collect();
        SmolStr::new(format!("{short}…"))
    }
}

/// Gives expressions their values.
pub(crate) trait Evaluator {
    /// The value of an expression; `head` is where a missing key of an object is reported.
    fn value(&self, expression: &Expression, place: Place<'_>, head: Span) -> Value;
}

/// Knows what is written down, and nothing else.
pub(crate) struct Literals;

impl Evaluator for Literals {
    fn value(&self, expression: &Expression, place: Place<'_>, head: Span) -> Value {
        let span = place.span(expression.span());
        match expression {
            Expression::Null(_) => Value::new(Data::Null, span),
            Expression::Bool(value) => Value::new(Data::Bool(*value.value()), span),
            Expression::Number(value) => number(value.value(), place, span),
            Expression::String(value) => Value::string(value.value().as_str(), within_quotes(span)),
            Expression::Array(items) => {
                let items = items.iter().map(|item| self.value(item, place, item_head(item, place)));
                Value::new(Data::List(items.collect()), span)
            }
            Expression::Object(object) => Value::new(Data::Map(self.object(object, place, head)), span),
            Expression::StringTemplate(template) => self.template(template, place, within_quotes(span)),
            Expression::HeredocTemplate(heredoc) => {
                let body = heredoc.template.span().map_or(span, |range| place.span(Some(range)));
                self.template(&heredoc.template, place, body)
            }
            Expression::Parenthesis(inner) => self.value(inner.inner(), place, head),
            Expression::UnaryOp(operation) => match (operation.operator.value(), &operation.expr) {
                (UnaryOperator::Not, Expression::Bool(value)) => Value::new(Data::Bool(!*value.value()), span),
                _ => unknown(expression, place),
            },
            _ => unknown(expression, place),
        }
    }
}

impl Literals {
    fn object(&self, object: &Object, place: Place<'_>, head: Span) -> Map {
        let mut map = Map::empty(head);
        map.entries.reserve(object.len());
        for (key, value) in object {
            match object_key(key, value.expr(), place) {
                Some(key) => {
                    let value = self.value(value.expr(), place, key.span);
                    map.entries.push(Entry { key, value });
                }
                // A computed key may be any key.
                None => map.complete = false,
            }
        }
        map
    }

    fn template(&self, template: &Template, place: Place<'_>, span: Span) -> Value {
        let mut text = String::new();
        if let Some(Element::Interpolation(only)) = template.as_single_element() {
            return Value {
                span,
                ..self.value(&only.expr, place, span)
            };
        }
        for element in template {
            match element {
                Element::Literal(literal) => text.push_str(literal.value()),
                Element::Interpolation(part) => {
                    let value = self.value(&part.expr, place, span);
                    match value.scalar_text().filter(|_| part.strip == Strip::None) {
                        Some(known) => text.push_str(&known),
                        None => return Value::unknown(with_prefix(&value, &part.expr, &text, place), span),
                    }
                }
                Element::Directive(directive) => {
                    let subject = place.subject(place.span(directive.span()));
                    let mut unknown = Unknown::new(Reason::Expression, subject);
                    unknown.prefix = SmolStr::new(text.trim_end());
                    return Value::unknown(unknown, span);
                }
            }
        }
        Value::string(text, span)
    }
}

/// Why a template is not known: its first part that is not, after what is certain to come before it.
fn with_prefix(part: &Value, expression: &Expression, text: &str, place: Place<'_>) -> Unknown {
    let mut unknown = match &part.data {
        Data::Unknown(unknown) => (**unknown).clone(),
        _ => Unknown::new(Reason::Expression, place.subject(place.span(expression.span()))),
    };
    // White space before an interpolation may be stripped by it.
    unknown.prefix = SmolStr::new(text.trim_end());
    unknown
}

fn number(number: &hcl_edit::Number, place: Place<'_>, span: Span) -> Value {
    let data = match (number.as_i64(), number.as_f64()) {
        (Some(whole), _) => Data::Number(Number::Int(whole)),
        (None, Some(float)) => Data::Number(Number::Float(float)),
        (None, None) => return Value::unknown(Unknown::new(Reason::Expression, place.subject(span)), span),
    };
    Value::new(data, span)
}

/// The name of a key; `None` for one that is computed.
fn object_key(key: &ObjectKey, value: &Expression, place: Place<'_>) -> Option<Key> {
    match key {
        ObjectKey::Ident(name) => Some(Key {
            name: SmolStr::new(name.as_str()),
            span: bare_key_span(name.as_str(), place.span(value.span()), place),
        }),
        ObjectKey::Expression(expression) => {
            let span = place.span(expression.span());
            match expression {
                Expression::String(text) => Some(Key {
                    name: SmolStr::new(text.value()),
                    span: within_quotes(span),
                }),
                // A dotted name such as `aws.west`, in the `providers` of a module, and numbers.
                Expression::Traversal(_) | Expression::Number(_) | Expression::Bool(_) => Some(Key {
                    name: SmolStr::new(place.text(span).trim()),
                    span,
                }),
                _ => None,
            }
        }
    }
}

/// The parser forgets the place of a bare key: it stands before the `=` or `:` that stands before its value.
fn bare_key_span(name: &str, value: Span, place: Place<'_>) -> Span {
    let before = place.source.text().get(..value.range().start).unwrap_or("");
    let key = before.trim_end().trim_end_matches(['=', ':']).trim_end();
    if key.ends_with(name) {
        place.source.span(key.len() - name.len(), key.len())
    } else {
        value
    }
}

/// Where a missing key of an object in a list is reported: its first key, else its braces.
fn item_head(item: &Expression, place: Place<'_>) -> Span {
    let first = item.as_object().and_then(|object| object.iter().next());
    match first.and_then(|(key, value)| object_key(key, value.expr(), place)) {
        Some(key) => key.span,
        None => place.span(item.span()),
    }
}

fn within_quotes(span: Span) -> Span {
    span.slice(1, span.len().saturating_sub(1))
}

/// The text of an expression that Terraform itself takes as written: a type, an address, a provider.
pub(crate) fn as_written(expression: &Expression, place: Place<'_>, head: Span) -> Value {
    let span = place.span(expression.span());
    match expression {
        Expression::Array(items) => {
            let items = items.iter().map(|item| as_written(item, place, head));
            Value::new(Data::List(items.collect()), span)
        }
        Expression::Object(object) => {
            let mut map = Map::empty(head);
            for (key, value) in object {
                if let Some(key) = object_key(key, value.expr(), place) {
                    let value = as_written(value.expr(), place, key.span);
                    map.entries.push(Entry { key, value });
                }
            }
            Value::new(Data::Map(map), span)
        }
        Expression::String(text) => Value::string(text.value().as_str(), within_quotes(span)),
        Expression::Null(_) => Value::new(Data::Null, span),
        _ => Value::string(place.text(span), span),
    }
}

fn unknown(expression: &Expression, place: Place<'_>) -> Value {
    let span = place.span(expression.span());
    Value::unknown(Unknown::new(reason(expression), place.subject(span)), span)
}

/// What kind of thing an expression depends on, by its first word.
fn reason(expression: &Expression) -> Reason {
    let root = match expression {
        Expression::Traversal(traversal) => match (&traversal.expr, traversal.operators.first()) {
            (Expression::Variable(root), Some(operator)) => Some((root.as_str(), operator.value())),
            _ => None,
        },
        _ => None,
    };
    match root {
        Some(("var", _)) => Reason::Variable,
        Some(("local", _)) => Reason::Local,
        Some(("each" | "count" | "self", _)) => Reason::Iteration,
        Some(("data", _)) => Reason::DataSource,
        Some(("module", _)) => Reason::Module,
        Some(("path" | "terraform", _)) => Reason::Expression,
        Some((_, TraversalOperator::GetAttr(_))) => Reason::Reference,
        _ => Reason::Expression,
    }
}
