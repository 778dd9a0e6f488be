//! Types of what expressions work on, as far as the workflow and GitHub's documentation tell them.

use portcullis_model::SmolStr;

/// The type of a value in an expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    /// Anything: what cannot be told.
    Any,
    Null,
    Bool,
    Number,
    String,
    Array(Box<Type>),
    Object(Object),
}

/// The type of an object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Object {
    /// The fields that are known, with names in lower case.
    pub fields: Vec<(SmolStr, Type)>,
    /// The type of every other field; `None` where there can be no other.
    pub others: Option<Box<Type>>,
}

impl Type {
    /// An object of which nothing is known.
    pub(crate) fn loose() -> Type {
        Type::map(Type::Any)
    }

    /// An object with any fields of one type.
    pub(crate) fn map(others: Type) -> Type {
        Type::Object(Object {
            fields: Vec::new(),
            others: Some(Box::new(others)),
        })
    }

    /// An object with these fields and no others.
    pub(crate) fn strict(fields: impl IntoIterator<Item = (SmolStr, Type)>) -> Type {
        Type::Object(Object {
            fields: fields.into_iter().collect(),
            others: None,
        })
    }

    /// The type of what is one or the other.
    pub(crate) fn or(self, other: Type) -> Type {
        match (self, other) {
            (left, right) if left == right => left,
            (Type::Array(left), Type::Array(right)) => Type::Array(Box::new(left.or(*right))),
            (Type::Object(left), Type::Object(right)) => left.or(right),
            _ => Type::Any,
        }
    }

    /// What a message calls it.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Type::Any => "any value",
            Type::Null => "null",
            Type::Bool => "a boolean",
            Type::Number => "a number",
            Type::String => "a text",
            Type::Array(_) => "a list",
            Type::Object(_) => "an object",
        }
    }

    /// Whether it has a text worth printing.
    pub(crate) fn is_printable(&self) -> bool {
        matches!(self, Type::Any | Type::Bool | Type::Number | Type::String)
    }
}

impl Object {
    /// The type of a field; `None` where there is no such field.
    pub(crate) fn field(&self, name: &str) -> Option<Type> {
        let known = self.fields.iter().find(|(known, _)| known == name);
        known
            .map(|(_, found)| found.clone())
            .or_else(|| self.others.as_deref().cloned())
    }

    fn or(mut self, other: Object) -> Type {
        for (name, found) in other.fields {
            match self.fields.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known = std::mem::replace(known, Type::Any).or(found),
                None => self.fields.push((name, found)),
            }
        }
        self.others = match (self.others, other.others) {
            (Some(left), Some(right)) => Some(Box::new(left.or(*right))),
            (left, right) => left.or(right),
        };
        Type::Object(self)
    }
}

/// A strict object of texts.
pub(crate) fn texts(names: &[&str]) -> Vec<(SmolStr, Type)> {
    names.iter().map(|name| (SmolStr::new(name), Type::String)).collect()
}
