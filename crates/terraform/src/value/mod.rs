//! Values of Terraform's language while they are evaluated: typed, cheap to clone, and aware of what is not known.
//!
//! What rules see is [`portcullis_model::Value`]; lowering makes one of the other.

mod convert;
mod equal;
mod notes;
mod number;
#[cfg(test)]
mod tests;
mod text;
mod ty;
mod unify;

use std::sync::Arc;

use portcullis_model::{Reason, SourceId, Span};
use smol_str::SmolStr;

pub(crate) use convert::convert;
pub(crate) use equal::equal;
pub(crate) use notes::Notes;
pub(crate) use number::Number;
pub(crate) use text::{clusters, normalized};
pub(crate) use ty::{ObjectType, Type};
pub(crate) use unify::unify;

/// A value, where it was written, and what else is to be remembered of it.
#[derive(Clone, Debug)]
pub(crate) struct Val {
    pub(crate) data: Data,
    /// The characters of the literal, or of the expression that computed it; [`NOWHERE`] where there are none.
    pub(crate) place: Span,
    pub(crate) notes: Option<Arc<Notes>>,
}

/// The place of what stands in no file.
pub(crate) const NOWHERE: Span = Span {
    source: SourceId(u32::MAX),
    start: 0,
    end: 0,
};

#[derive(Clone, Debug)]
pub(crate) enum Data {
    /// Null of a type; of [`Type::Any`] where nothing says which.
    Null(Type),
    Bool(bool),
    Number(Number),
    String(SmolStr),
    /// Items of the type given.
    List(Type, Arc<[Val]>),
    /// Items of the type given, in Terraform's order and each once: made by [`Val::set`].
    Set(Type, Arc<[Val]>),
    /// Values of the type given.
    Map(Type, Arc<Fields>),
    Tuple(Arc<[Val]>),
    Object(Arc<Fields>),
    /// A resource or a called module, whose attributes are evaluated when they are asked for.
    Handle(Handle),
    Unknown(Arc<Unknown>),
}

/// Names and values, sorted by name, each name once: made by [`Fields::from_pairs`].
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Vec<(SmolStr, Val)>);

/// One instance of a resource or of a called module. What the numbers mean is the business of who made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Handle {
    /// Whether it is a module rather than a resource. A module's outputs are all there is of it; a resource has
    /// attributes that nobody wrote.
    pub(crate) is_module: bool,
    pub(crate) block: u32,
    pub(crate) instance: u32,
}

/// Why a value is not known, and what is known of it all the same.
#[derive(Clone, Debug)]
pub(crate) struct Unknown {
    /// [`Type::Any`] where it is not known.
    pub(crate) ty: Type,
    pub(crate) reason: Reason,
    /// The cause, as its source writes it: `var.region`, `aws_s3_bucket.logs.arn`.
    pub(crate) subject: SmolStr,
    /// What a string certainly begins with.
    pub(crate) prefix: SmolStr,
    /// Whether it is certainly not null.
    pub(crate) not_null: bool,
    /// The resources that it comes from.
    pub(crate) targets: Arc<[Target]>,
    /// Of a map of which not all is known: the keys that are certainly there, with their values. Only lowering looks
    /// here; to the language the whole is unknown.
    pub(crate) fields: Option<Arc<Fields>>,
}

/// Targets that an unknown value remembers.
const TARGETS: usize = 8;

/// An attribute of a resource, by the full address of the instance.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Target {
    pub(crate) address: SmolStr,
    pub(crate) attribute: SmolStr,
}

impl Val {
    pub(crate) fn new(data: Data) -> Self {
        Self {
            data,
            place: NOWHERE,
            notes: None,
        }
    }

    pub(crate) fn at(self, place: Span) -> Self {
        Self { place, ..self }
    }

    pub(crate) fn null(ty: Type) -> Self {
        Self::new(Data::Null(ty))
    }

    pub(crate) fn bool(value: bool) -> Self {
        Self::new(Data::Bool(value))
    }

    pub(crate) fn number(value: impl Into<Number>) -> Self {
        Self::new(Data::Number(value.into()))
    }

    pub(crate) fn string(text: impl Into<SmolStr>) -> Self {
        Self::new(Data::String(normalized(text.into())))
    }

    pub(crate) fn list(ty: Type, items: impl Into<Arc<[Val]>>) -> Self {
        Self::new(Data::List(ty, items.into()))
    }

    pub(crate) fn tuple(items: impl Into<Arc<[Val]>>) -> Self {
        Self::new(Data::Tuple(items.into()))
    }

    pub(crate) fn map(ty: Type, fields: Fields) -> Self {
        Self::new(Data::Map(ty, Arc::new(fields)))
    }

    pub(crate) fn object(fields: Fields) -> Self {
        Self::new(Data::Object(Arc::new(fields)))
    }

    pub(crate) fn unknown(unknown: Unknown) -> Self {
        Self::new(Data::Unknown(Arc::new(unknown)))
    }

    pub(crate) fn as_unknown(&self) -> Option<&Arc<Unknown>> {
        match &self.data {
            Data::Unknown(unknown) => Some(unknown),
            _ => None,
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self.data, Data::Null(_))
    }

    /// The items of a list, set or tuple.
    pub(crate) fn items(&self) -> Option<&Arc<[Val]>> {
        match &self.data {
            Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => Some(items),
            _ => None,
        }
    }

    /// The fields of a map or object.
    pub(crate) fn fields(&self) -> Option<&Arc<Fields>> {
        match &self.data {
            Data::Map(_, fields) | Data::Object(fields) => Some(fields),
            _ => None,
        }
    }

    /// Its type. A handle's is [`Type::Any`]: nobody has the provider's schema.
    pub(crate) fn ty(&self) -> Type {
        match &self.data {
            Data::Null(ty) => ty.clone(),
            Data::Bool(_) => Type::Bool,
            Data::Number(_) => Type::Number,
            Data::String(_) => Type::String,
            Data::List(item, _) => Type::list(item.clone()),
            Data::Set(item, _) => Type::set(item.clone()),
            Data::Map(item, _) => Type::map(item.clone()),
            Data::Tuple(items) => Type::Tuple(items.iter().map(Val::ty).collect()),
            Data::Object(fields) => Type::object(fields.iter().map(|(name, value)| (name.clone(), value.ty()))),
            Data::Handle(_) => Type::Any,
            Data::Unknown(unknown) => unknown.ty.clone(),
        }
    }

    /// Whether nothing in it is unknown, at any depth.
    pub(crate) fn is_wholly_known(&self) -> bool {
        match &self.data {
            Data::Unknown(_) | Data::Handle(_) => false,
            Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => items.iter().all(Val::is_wholly_known),
            Data::Map(_, fields) | Data::Object(fields) => fields.iter().all(|(_, value)| value.is_wholly_known()),
            _ => true,
        }
    }

    /// Whether it, or anything in it, is marked as a secret.
    pub(crate) fn is_sensitive_within(&self) -> bool {
        self.is_sensitive()
            || match &self.data {
                Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => {
                    items.iter().any(Val::is_sensitive_within)
                }
                Data::Map(_, fields) | Data::Object(fields) => {
                    fields.iter().any(|(_, value)| value.is_sensitive_within())
                }
                _ => false,
            }
    }

    /// What makes the count of its items, and their order, unknown although the items are there: of a set, an item that is
    /// not known and may be the same as another.
    pub(crate) fn uncertain_count(&self) -> Option<Arc<Unknown>> {
        match &self.data {
            Data::Set(_, items) if items.len() > 1 => items.iter().find_map(Val::first_unknown),
            _ => None,
        }
    }

    /// The first value in it that is unknown, at any depth; a resource counts as one.
    pub(crate) fn first_unknown(&self) -> Option<Arc<Unknown>> {
        match &self.data {
            Data::Unknown(unknown) => Some(Arc::clone(unknown)),
            Data::Handle(_) => Some(Arc::new(Unknown::new(Reason::Reference, "a resource", Type::Any))),
            Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => {
                items.iter().find_map(Val::first_unknown)
            }
            Data::Map(_, fields) | Data::Object(fields) => fields.iter().find_map(|(_, value)| value.first_unknown()),
            _ => None,
        }
    }
}

impl Unknown {
    pub(crate) fn new(reason: Reason, subject: impl Into<SmolStr>, ty: Type) -> Self {
        Self {
            ty,
            reason,
            subject: subject.into(),
            prefix: SmolStr::default(),
            not_null: false,
            targets: Arc::from([]),
            fields: None,
        }
    }

    /// What a result is that depends on this: unknown for the same cause, of another type, with nothing known of it.
    pub(crate) fn result(&self, ty: Type) -> Self {
        Self {
            ty,
            prefix: SmolStr::default(),
            not_null: false,
            fields: None,
            ..self.clone()
        }
    }
}

impl Fields {
    /// Of several values for one name the last counts.
    pub(crate) fn from_pairs(pairs: impl IntoIterator<Item = (SmolStr, Val)>) -> Self {
        let mut fields: Vec<(SmolStr, Val)> = pairs.into_iter().collect();
        if !fields.is_sorted_by(|a, b| a.0 < b.0) {
            fields.sort_by(|a, b| a.0.cmp(&b.0));
            // Sorting is stable: the last of equals is the last given.
            fields.reverse();
            fields.dedup_by(|a, b| a.0 == b.0);
            fields.reverse();
        }
        Self(fields)
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Val> {
        let position = self.0.binary_search_by(|(probe, _)| probe.as_str().cmp(name)).ok()?;
        self.0.get(position).map(|(_, value)| value)
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, (SmolStr, Val)> {
        self.0.iter()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Several lists of targets as one, each once.
pub(crate) fn joined<'t>(lists: impl IntoIterator<Item = &'t [Target]>) -> Arc<[Target]> {
    let mut all: Vec<Target> = Vec::new();
    for target in lists.into_iter().flatten() {
        if all.len() < TARGETS && !all.contains(target) {
            all.push(target.clone());
        }
    }
    all.into()
}
