//! Types of values.

use std::fmt;
use std::sync::Arc;

use smol_str::SmolStr;

/// A type. [`Type::Any`] is what is not known yet; in a constraint it takes whatever is given.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Type {
    Any,
    Bool,
    Number,
    String,
    List(Arc<Type>),
    Set(Arc<Type>),
    Map(Arc<Type>),
    Tuple(Arc<[Type]>),
    Object(Arc<ObjectType>),
}

/// The attributes of an object, sorted by name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ObjectType {
    pub(crate) attributes: Vec<(SmolStr, Type)>,
    /// Names of attributes that may be left out, which only a constraint has; sorted.
    pub(crate) optional: Vec<SmolStr>,
}

impl Type {
    pub(crate) fn list(item: Type) -> Self {
        Type::List(Arc::new(item))
    }

    pub(crate) fn set(item: Type) -> Self {
        Type::Set(Arc::new(item))
    }

    pub(crate) fn map(item: Type) -> Self {
        Type::Map(Arc::new(item))
    }

    /// An object all of whose attributes are there.
    pub(crate) fn object(attributes: impl IntoIterator<Item = (SmolStr, Type)>) -> Self {
        let mut attributes: Vec<(SmolStr, Type)> = attributes.into_iter().collect();
        attributes.sort_by(|a, b| a.0.cmp(&b.0));
        Type::Object(Arc::new(ObjectType {
            attributes,
            optional: Vec::new(),
        }))
    }

    /// Whether it, or any type in it, is not known.
    pub(crate) fn has_any(&self) -> bool {
        match self {
            Type::Any => true,
            Type::Bool | Type::Number | Type::String => false,
            Type::List(item) | Type::Set(item) | Type::Map(item) => item.has_any(),
            Type::Tuple(items) => items.iter().any(Type::has_any),
            Type::Object(object) => object.attributes.iter().any(|(_, ty)| ty.has_any()),
        }
    }

    /// The type that values have who fit this constraint: all attributes are there.
    pub(crate) fn without_optional(&self) -> Self {
        match self {
            Type::Any | Type::Bool | Type::Number | Type::String => self.clone(),
            Type::List(item) => Type::list(item.without_optional()),
            Type::Set(item) => Type::set(item.without_optional()),
            Type::Map(item) => Type::map(item.without_optional()),
            Type::Tuple(items) => Type::Tuple(items.iter().map(Type::without_optional).collect()),
            Type::Object(object) => {
                let attributes = object.attributes.iter();
                Type::object(attributes.map(|(name, ty)| (name.clone(), ty.without_optional())))
            }
        }
    }

    /// Whether it is a bool, number or string.
    pub(crate) fn is_primitive(&self) -> bool {
        matches!(self, Type::Bool | Type::Number | Type::String)
    }
}

impl ObjectType {
    pub(crate) fn get(&self, name: &str) -> Option<&Type> {
        let position = self
            .attributes
            .binary_search_by(|(probe, _)| probe.as_str().cmp(name))
            .ok()?;
        self.attributes.get(position).map(|(_, ty)| ty)
    }

    pub(crate) fn is_optional(&self, name: &str) -> bool {
        self.optional.binary_search_by(|probe| probe.as_str().cmp(name)).is_ok()
    }
}

/// The type in a few words, as messages name it.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Any => f.write_str("value of any type"),
            Type::Bool => f.write_str("bool"),
            Type::Number => f.write_str("number"),
            Type::String => f.write_str("string"),
            Type::List(item) => write!(f, "list of {item}"),
            Type::Set(item) => write!(f, "set of {item}"),
            Type::Map(item) => write!(f, "map of {item}"),
            Type::Tuple(_) => f.write_str("tuple"),
            Type::Object(_) => f.write_str("object"),
        }
    }
}
