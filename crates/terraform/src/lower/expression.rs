//! Expressions to values: what is written as a value as it stands, everything else as it is evaluated.

use portcullis_model::{Data, Entry, Key, Map, Number, Reason, Span, Unknown, Value};
use smol_str::SmolStr;

use super::found::Found;
use super::{Lowering, Values};
use crate::evaluate::{Fault, Scope, evaluate};
use crate::syntax::{self, Base, Expression, Field, KeyKind, Kind, Part, StepKind, Template, Unary};
use crate::value;

impl Lowering<'_> {
    /// The value of an expression; `head` is where a missing key of an object is reported.
    pub(super) fn value(self, expression: &Expression, head: Span, found: &mut Found) -> Value {
        let span = expression.span;
        match &expression.kind {
            Kind::Null => Value::new(Data::Null, span),
            Kind::Bool(value) => Value::new(Data::Bool(*value), span),
            Kind::Number(value) => Value::new(Data::Number(number(value)), span),
            Kind::String(text) => Value::string(text.clone(), span),
            Kind::Tuple(items) => {
                let items = items.iter().map(|item| self.value(item, item_head(item), found));
                Value::new(Data::List(items.collect()), span)
            }
            Kind::Object(fields) => Value::new(Data::Map(self.object(fields, head, found)), span),
            Kind::Parenthesis(inner) => self.value(inner, head, found),
            Kind::Unary(Unary::Not, operand) if matches!(operand.kind, Kind::Bool(_)) => {
                Value::new(Data::Bool(matches!(operand.kind, Kind::Bool(false))), span)
            }
            Kind::Template(template) => match self.values {
                Values::Evaluated(scope) if !is_written(template) => {
                    self.evaluated_value(expression, scope, head, found)
                }
                _ => self.template(template, span, found),
            },
            _ => match self.values {
                Values::Evaluated(scope) => self.evaluated_value(expression, scope, head, found),
                Values::Written(_) => {
                    let reason = reason(expression);
                    let unknown = Unknown {
                        set: reason == Reason::Reference,
                        ..Unknown::new(reason, self.subject(span))
                    };
                    Value::unknown(unknown, span)
                }
            },
        }
    }

    /// What `for_each` is to one of the instances that it makes. A computed collection is not spread out again in each of
    /// them, which would cost the square of its size. Where its items came from is kept; what lies deeper in them is found
    /// where `each.value` is used.
    pub(super) fn instances(self, expression: &Expression, head: Span, found: &mut Found) -> Value {
        let Values::Evaluated(scope) = self.values else {
            return self.value(expression, head, found);
        };
        if is_structure(expression) {
            return self.value(expression, head, found);
        }
        match evaluate(expression, scope) {
            Ok(val) if val.items().is_some() || val.fields().is_some() => {
                let span = expression.span;
                found.targets(val.targets(), span);
                for item in val.items().into_iter().flat_map(|items| items.iter()) {
                    found.targets(item.targets(), span);
                }
                for (_, item) in val.fields().into_iter().flat_map(|fields| fields.iter()) {
                    found.targets(item.targets(), span);
                }
                let unknown = Unknown {
                    set: true,
                    ..Unknown::new(Reason::Iteration, self.subject(span))
                };
                Value::unknown(unknown, span)
            }
            Ok(val) => self.settled(&val, expression.span, head, found),
            Err(fault) => self.fault(&fault, expression.span),
        }
    }

    fn evaluated_value(self, expression: &Expression, scope: Scope<'_>, head: Span, found: &mut Found) -> Value {
        match evaluate(expression, scope) {
            Ok(val) => self.settled(&val, expression.span, head, found),
            Err(fault) => self.fault(&fault, expression.span),
        }
    }

    /// What stands for a value that could not be had.
    pub(super) fn fault(self, fault: &Fault, span: Span) -> Value {
        let reason = match fault {
            Fault::Error { .. } => Reason::Error,
            Fault::Limit { .. } => Reason::Limit,
        };
        Value::unknown(Unknown::new(reason, self.subject(span)), span)
    }

    fn object(self, fields: &[Field], head: Span, found: &mut Found) -> Map {
        let mut map = Map::empty(head);
        map.entries.reserve(fields.len());
        let mut computed = false;
        for field in fields {
            computed |= matches!(field.key.kind, KeyKind::Computed(_));
            let Some(key) = self.key(&field.key) else {
                // A computed key may be any key.
                map.complete = false;
                continue;
            };
            let value = self.value(&field.value, key.span, found);
            // The parser lets no written key stand twice; of a computed one the last counts.
            match map
                .entries
                .iter_mut()
                .find(|entry| computed && entry.key.name == key.name)
            {
                Some(entry) => *entry = Entry { key, value },
                None => map.entries.push(Entry { key, value }),
            }
        }
        map
    }

    /// The name of a key; `None` for one that is not known.
    fn key(self, key: &syntax::Key) -> Option<Key> {
        let name = match &key.kind {
            KeyKind::Name(name) => name.clone(),
            KeyKind::Computed(expression) => self.value(expression, key.span, &mut Found::default()).scalar_text()?,
        };
        Some(Key { name, span: key.span })
    }

    fn template(self, template: &Template, span: Span, found: &mut Found) -> Value {
        if let [Part::Interpolation(only, _)] = template.parts.as_slice() {
            return Value {
                span,
                ..self.value(only, span, found)
            };
        }
        let mut text = String::new();
        for part in &template.parts {
            let mut unknown = match part {
                Part::Literal(literal, _) => {
                    text.push_str(literal);
                    continue;
                }
                Part::Interpolation(expression, _) => {
                    let value = self.value(expression, span, found);
                    match (value.scalar_text(), value.data) {
                        (Some(known), _) => {
                            text.push_str(&known);
                            continue;
                        }
                        (None, Data::Unknown(unknown)) => (*unknown).clone(),
                        (None, _) => Unknown::new(Reason::Expression, self.subject(expression.span)),
                    }
                }
                Part::If { span, .. } | Part::For { span, .. } => Unknown::new(Reason::Expression, self.subject(*span)),
            };
            unknown.prefix = SmolStr::new(text);
            return Value::unknown(unknown, span);
        }
        Value::string(text, span)
    }

    /// The text of an expression that Terraform itself takes as written: a type, an address, a provider.
    pub(super) fn as_written(self, expression: &Expression, head: Span) -> Value {
        let span = expression.span;
        match &expression.kind {
            Kind::Tuple(items) => {
                let items = items.iter().map(|item| self.as_written(item, head));
                Value::new(Data::List(items.collect()), span)
            }
            Kind::Object(fields) => {
                let mut map = Map::empty(head);
                for field in fields {
                    if let KeyKind::Name(name) = &field.key.kind {
                        let key = Key {
                            name: name.clone(),
                            span: field.key.span,
                        };
                        let value = self.as_written(&field.value, key.span);
                        map.entries.push(Entry { key, value });
                    }
                }
                Value::new(Data::Map(map), span)
            }
            Kind::String(text) => Value::string(text.clone(), span),
            Kind::Null => Value::new(Data::Null, span),
            _ => Value::string(self.text(span), span),
        }
    }
}

pub(super) fn number(number: &value::Number) -> Number {
    match number.as_i64() {
        Some(whole) => Number::Int(whole),
        None => Number::Float(number.as_f64()),
    }
}

/// Whether an expression is lowered as it stands.
pub(super) fn is_structure(expression: &Expression) -> bool {
    match &expression.kind {
        Kind::Parenthesis(inner) => is_structure(inner),
        Kind::Template(template) => is_written(template),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Tuple(_) | Kind::Object(_) => true,
        _ => false,
    }
}

/// Whether nothing in a template must be evaluated.
fn is_written(template: &Template) -> bool {
    template.parts.iter().all(|part| match part {
        Part::Literal(..) => true,
        Part::Interpolation(expression, _) => match &expression.kind {
            Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => true,
            Kind::Template(inner) => is_written(inner),
            _ => false,
        },
        Part::If { .. } | Part::For { .. } => false,
    })
}

/// Where a missing key of an object in a list is reported: its first key, else its braces.
fn item_head(item: &Expression) -> Span {
    match &item.kind {
        Kind::Object(fields) => fields.first().map_or(item.span, |field| field.key.span),
        _ => item.span,
    }
}

/// What kind of thing an expression depends on, by its first word.
fn reason(expression: &Expression) -> Reason {
    let Kind::Traversal(traversal) = &expression.kind else {
        return Reason::Expression;
    };
    let (Base::Name(root), Some(step)) = (&traversal.base, traversal.steps.first()) else {
        return Reason::Expression;
    };
    match (root.as_str(), &step.kind) {
        ("var", _) => Reason::Variable,
        ("local", _) => Reason::Local,
        ("each" | "count" | "self", _) => Reason::Iteration,
        ("data", _) => Reason::DataSource,
        ("module", _) => Reason::Module,
        ("path" | "terraform", _) => Reason::Expression,
        (_, StepKind::Attribute(_)) => Reason::Reference,
        _ => Reason::Expression,
    }
}
