//! Checks one expression against what is there where it stands: contexts, their fields, functions and their arguments.

use std::borrow::Cow;

use portcullis_model::workflow::{Node, NodeKind, Part};
use portcullis_model::{Data, Span};

use crate::support::expression_scope::Scope;
use crate::support::expression_type::Type;
use crate::support::json;

/// All contexts that exist, for telling a mistyped name from one that stands in the wrong place.
const CONTEXTS: &[&str] = &[
    "github", "env", "vars", "job", "jobs", "steps", "runner", "secrets", "strategy", "matrix", "needs", "inputs",
];

/// Reads the type of an expression and calls `fault` for what cannot be right.
pub(crate) fn check(node: &Node, scope: &Scope<'_>, fault: &mut dyn FnMut(Span, String)) -> Type {
    match &node.kind {
        NodeKind::Literal(data) => match data {
            Data::Null => Type::Null,
            Data::Bool(_) => Type::Bool,
            Data::Number(_) => Type::Number,
            Data::String(_) => Type::String,
            _ => Type::Any,
        },
        NodeKind::Not(inner) => {
            check(inner, scope, fault);
            Type::Bool
        }
        NodeKind::Binary(operator @ ("&&" | "||"), sides) => {
            let left = check(&sides[0], scope, fault);
            let right = check(&sides[1], scope, fault);
            if *operator == "&&" && left == Type::Bool {
                // A false condition is printed as `false`, which counts as the type of what follows.
                right
            } else {
                left.or(right)
            }
        }
        NodeKind::Binary(operator, sides) => {
            let left = check(&sides[0], scope, fault);
            let right = check(&sides[1], scope, fault);
            compare(node, operator, &left, &right, fault);
            Type::Bool
        }
        NodeKind::Call(name, arguments) => call(node, name, arguments, scope, fault),
        NodeKind::Context(parts) => context(node, parts, scope, fault),
    }
}

fn compare(node: &Node, operator: &str, left: &Type, right: &Type, fault: &mut dyn FnMut(Span, String)) {
    let is_order = !matches!(operator, "==" | "!=");
    let meaningless = |one: &Type, other: &Type| match one {
        Type::Any => false,
        Type::Object(_) => !matches!(other, Type::Any | Type::Object(_) | Type::Null) || is_order,
        Type::Array(_) => !matches!(other, Type::Any | Type::Array(_) | Type::Null) || is_order,
        Type::Bool | Type::Null => is_order,
        Type::Number | Type::String => false,
    };
    if meaningless(left, right) || meaningless(right, left) {
        let message = format!(
            "{} compared with {} by `{operator}` always gives the same",
            left.name(),
            right.name()
        );
        fault(node.span, message);
    }
}

fn context(node: &Node, parts: &[Part], scope: &Scope<'_>, fault: &mut dyn FnMut(Span, String)) -> Type {
    let Some((first, rest)) = parts.split_first() else {
        return Type::Any;
    };
    let mut found = match first {
        Part::Name(name) => match scope.context(name) {
            Some(found) => found,
            None => {
                let message = if CONTEXTS.contains(&name.as_str()) {
                    format!("the context {name} is not there where this stands")
                } else {
                    format!("there is no context {name}")
                };
                fault(node.span, message);
                return Type::Any;
            }
        },
        Part::Value(inner) => Cow::Owned(check(inner, scope, fault)),
        Part::Star | Part::Index(_) => Cow::Owned(Type::Any),
    };
    let mut filtered = false;
    for part in rest {
        let next = match (part, found.as_ref()) {
            (Part::Index(index), found) => index_type(index, found, scope, fault),
            (_, Type::Any) | (Part::Value(_), _) => Some(Type::Any),
            (Part::Name(_), Type::Array(_)) if filtered => Some(Type::Array(Box::new(Type::Any))),
            (Part::Name(name), Type::Object(object)) => {
                let field = object.field(name);
                if field.is_none() {
                    let path = node.context_path().unwrap_or_default();
                    fault(node.span, format!("there is no field {name} in {path}"));
                }
                field
            }
            (Part::Name(name), other) => {
                fault(node.span, format!("{} has no field {name}", other.name()));
                None
            }
            (Part::Star, Type::Array(item)) => Some(Type::Array(item.clone())),
            (Part::Star, Type::Object(_)) => Some(Type::Array(Box::new(Type::Any))),
            (Part::Star, other) => {
                fault(node.span, format!("{} has no items for `*`", other.name()));
                None
            }
        };
        filtered |= matches!(part, Part::Star);
        found = Cow::Owned(next.unwrap_or(Type::Any));
    }
    found.into_owned()
}

/// The type of an item; `None` where there can be none.
fn index_type(index: &Node, of: &Type, scope: &Scope<'_>, fault: &mut dyn FnMut(Span, String)) -> Option<Type> {
    let by = check(index, scope, fault);
    match (of, &by) {
        (Type::Any, _) => Some(Type::Any),
        (Type::Array(item), Type::Number | Type::Any) => Some((**item).clone()),
        (Type::Object(object), Type::String | Type::Any) => {
            Some(object.others.as_deref().cloned().unwrap_or(Type::Any))
        }
        (other, by) => {
            fault(
                index.span,
                format!("{} cannot be indexed with {}", other.name(), by.name()),
            );
            None
        }
    }
}

/// What an argument must be.
#[derive(Clone, Copy, PartialEq)]
enum Wants {
    Any,
    /// Something with a text of its own.
    Text,
    /// A text or a list.
    TextOrList,
}

/// What each function gives, and what it takes; the last kind holds for all arguments that follow. That the function is
/// there and is given as many as it takes is the parser's matter.
const FUNCTIONS: &[(&str, Type, &[Wants])] = &[
    ("contains", Type::Bool, &[Wants::TextOrList, Wants::Any]),
    ("startswith", Type::Bool, &[Wants::Text]),
    ("endswith", Type::Bool, &[Wants::Text]),
    ("format", Type::String, &[Wants::Text, Wants::Any]),
    ("join", Type::String, &[Wants::TextOrList, Wants::Text]),
    ("tojson", Type::String, &[Wants::Any]),
    ("fromjson", Type::Any, &[Wants::Text]),
    ("hashfiles", Type::String, &[Wants::Text]),
    ("success", Type::Bool, &[]),
    ("failure", Type::Bool, &[]),
    ("always", Type::Bool, &[]),
    ("cancelled", Type::Bool, &[]),
];

fn call(node: &Node, name: &str, arguments: &[Node], scope: &Scope<'_>, fault: &mut dyn FnMut(Span, String)) -> Type {
    let types: Vec<Type> = arguments.iter().map(|argument| check(argument, scope, fault)).collect();
    let (result, wants) = FUNCTIONS
        .iter()
        .find(|(known, ..)| *known == name)
        .map_or((&Type::Any, &[][..]), |(_, result, wants)| (result, wants));
    for (position, (found, argument)) in types.iter().zip(arguments).enumerate() {
        let wanted = wants.get(position).or(wants.last()).copied().unwrap_or(Wants::Any);
        let fits = match (wanted, found) {
            (Wants::Any, _) | (_, Type::Any) | (Wants::TextOrList, Type::Array(_)) => true,
            (_, found) => found.is_printable(),
        };
        if !fits {
            fault(
                argument.span,
                format!("{} is given to {name}, which takes a text", found.name()),
            );
        }
    }
    match name {
        "success" | "failure" | "always" | "cancelled" if !scope.has_status_functions() => {
            fault(node.span, format!("{name}() can be called only in an `if`"));
        }
        "hashfiles" if !scope.has_hash_files() => {
            fault(node.span, "hashFiles() can be called only in steps".to_owned());
        }
        "format" => placeholders(node, arguments, fault),
        _ => {}
    }
    match (name, arguments) {
        (
            "fromjson",
            [
                Node {
                    kind: NodeKind::Literal(Data::String(text)),
                    span,
                },
            ],
        ) => json::type_of(text).unwrap_or_else(|message| {
            fault(*span, format!("this is not JSON: {message}"));
            Type::Any
        }),
        _ => result.clone(),
    }
}

/// The numbers in braces of `format`'s first argument must be those of the others.
fn placeholders(node: &Node, arguments: &[Node], fault: &mut dyn FnMut(Span, String)) {
    let Some((
        Node {
            kind: NodeKind::Literal(Data::String(pattern)),
            ..
        },
        values,
    )) = arguments.split_first()
    else {
        return;
    };
    let plain = pattern.replace("{{", "").replace("}}", "");
    let used: Vec<usize> = plain
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next()?.trim().parse().ok())
        .collect();
    if let Some(beyond) = used.iter().find(|number| **number >= values.len()) {
        let message = format!("format has {{{beyond}}} but {} values, counted from zero", values.len());
        fault(node.span, message);
    }
    if let Some(unused) = (0..values.len()).find(|number| !used.contains(number)) {
        fault(
            node.span,
            format!("format is given a value for {{{unused}}}, which its text does not have"),
        );
    }
}
