//! The type constraints of variables, and the defaults that they give to attributes of objects.

use std::collections::BTreeMap;
use std::sync::Arc;

use smol_str::{SmolStr, format_smolstr};

use super::bare;
use crate::syntax::{Base, Call, Expression, Field, KeyKind, Kind};
use crate::value::{Data, Fields, ObjectType, Type, Val, convert};

/// What a variable takes.
#[derive(Debug)]
pub(crate) struct Constraint {
    pub(crate) ty: Type,
    defaults: Defaults,
}

/// The defaults of attributes that may be left out, at any depth of a type.
#[derive(Debug, Default)]
struct Defaults {
    values: BTreeMap<SmolStr, Val>,
    /// By attribute, or position in a tuple; under the empty name those of a collection's items.
    below: BTreeMap<SmolStr, Defaults>,
}

impl Constraint {
    /// What takes anything.
    pub(crate) fn any() -> Self {
        Self {
            ty: Type::Any,
            defaults: Defaults::default(),
        }
    }

    /// Reads a `type`; what cannot be read takes anything.
    pub(crate) fn read(expression: &Expression) -> Self {
        let (ty, defaults) = match legacy(expression) {
            Some(ty) => (ty, Defaults::default()),
            None => read(expression),
        };
        Self { ty, defaults }
    }

    /// A value as the variable has it.
    pub(crate) fn apply(&self, value: Val) -> Result<Val, SmolStr> {
        convert(self.defaults.apply(value), &self.ty)
    }
}

/// Types as they were written once: in quotes, and collections of anything without saying so.
fn legacy(expression: &Expression) -> Option<Type> {
    let word = match &expression.kind {
        Kind::String(word) => word,
        _ => name(expression)?,
    };
    match word.as_str() {
        "string" => Some(Type::String),
        "list" => Some(Type::list(Type::Any)),
        "map" => Some(Type::map(Type::Any)),
        _ => None,
    }
}

/// The name that an expression is.
fn name(expression: &Expression) -> Option<&SmolStr> {
    match &expression.kind {
        Kind::Traversal(traversal) if traversal.steps.is_empty() => match &traversal.base {
            Base::Name(name) => Some(name),
            Base::Expression(_) => None,
        },
        Kind::Parenthesis(inner) => name(inner),
        _ => None,
    }
}

fn read(expression: &Expression) -> (Type, Defaults) {
    match &expression.kind {
        Kind::Parenthesis(inner) => read(inner),
        Kind::Call(call) => constructed(call),
        _ => {
            let ty = match name(expression).map(SmolStr::as_str) {
                Some("bool") => Type::Bool,
                Some("number") => Type::Number,
                Some("string") => Type::String,
                _ => Type::Any,
            };
            (ty, Defaults::default())
        }
    }
}

fn constructed(call: &Call) -> (Type, Defaults) {
    let Some(argument) = call.arguments.first() else {
        return (Type::Any, Defaults::default());
    };
    let collection = |make: fn(Type) -> Type| {
        let (item, defaults) = read(argument);
        let mut of_items = Defaults::default();
        of_items.add(SmolStr::default(), defaults);
        (make(item), of_items)
    };
    match (call.name.as_str(), &argument.kind) {
        ("list", _) => collection(Type::list),
        ("set", _) => collection(Type::set),
        ("map", _) => collection(Type::map),
        ("tuple", Kind::Tuple(items)) => tuple(items),
        ("object", Kind::Object(fields)) => object(fields),
        _ => (Type::Any, Defaults::default()),
    }
}

fn tuple(items: &[Expression]) -> (Type, Defaults) {
    let mut all = Defaults::default();
    let mut types = Vec::with_capacity(items.len());
    for (position, item) in items.iter().enumerate() {
        let (ty, defaults) = read(item);
        types.push(ty);
        all.add(format_smolstr!("{position}"), defaults);
    }
    (Type::Tuple(types.into()), all)
}

fn object(fields: &[Field]) -> (Type, Defaults) {
    let mut all = Defaults::default();
    let mut attributes = BTreeMap::new();
    let mut optional = Vec::new();
    for field in fields {
        let KeyKind::Name(name) = &field.key.kind else {
            continue;
        };
        let (ty, defaults) = match &field.value.kind {
            Kind::Call(call) if call.name == "optional" => {
                optional.push(name.clone());
                let (ty, defaults) = call
                    .arguments
                    .first()
                    .map_or_else(|| (Type::Any, Defaults::default()), read);
                if let Some(default) = call.arguments.get(1).and_then(bare::value) {
                    // A default that does not fit is refused by Terraform.
                    let default = convert(default, &ty).unwrap_or_else(|_| Val::null(ty.clone()));
                    all.values.insert(name.clone(), default);
                }
                (ty, defaults)
            }
            _ => read(&field.value),
        };
        all.add(name.clone(), defaults);
        attributes.insert(name.clone(), ty);
    }
    optional.sort();
    optional.dedup();
    let ty = ObjectType {
        attributes: attributes.into_iter().collect(),
        optional,
    };
    (Type::Object(Arc::new(ty)), all)
}

impl Defaults {
    fn is_empty(&self) -> bool {
        self.values.is_empty() && self.below.is_empty()
    }

    fn add(&mut self, name: SmolStr, defaults: Defaults) {
        if !defaults.is_empty() {
            self.below.insert(name, defaults);
        }
    }

    /// The defaults of a part: of an attribute or position, else of any item.
    fn of(&self, name: &str) -> Option<&Defaults> {
        self.below.get(name).or_else(|| self.below.get(""))
    }

    /// The value with what it leaves out. Types are made right only afterwards, so that an object may still be a map and
    /// a list a tuple.
    fn apply(&self, value: Val) -> Val {
        if self.is_empty() {
            return value;
        }
        let data = match &value.data {
            Data::List(ty, items) => Data::List(ty.clone(), self.items(items)),
            Data::Set(ty, items) => Data::Set(ty.clone(), self.items(items)),
            Data::Tuple(items) => Data::Tuple(self.items(items)),
            Data::Map(_, fields) | Data::Object(fields) => Data::Object(Arc::new(self.fields(fields))),
            _ => return value,
        };
        // Defaults may make items of one type differ until they are converted.
        let data = match data {
            Data::List(_, items) | Data::Set(_, items) => Data::Tuple(items),
            data => data,
        };
        Val { data, ..value }
    }

    fn items(&self, items: &[Val]) -> Arc<[Val]> {
        let item = |(position, item): (usize, &Val)| match self.of(&format_smolstr!("{position}")) {
            Some(defaults) => defaults.apply(item.clone()),
            None => item.clone(),
        };
        items.iter().enumerate().map(item).collect()
    }

    fn fields(&self, fields: &Fields) -> Fields {
        let given = fields.iter().map(|(name, value)| {
            let default = self.values.get(name).filter(|_| value.is_null());
            (name.clone(), default.unwrap_or(value).clone())
        });
        let left_out = self.values.iter().filter(|(name, _)| fields.get(name).is_none());
        let left_out = left_out.map(|(name, value)| (name.clone(), value.clone()));
        let all = given.chain(left_out).map(|(name, value)| {
            let value = match self.of(&name) {
                Some(defaults) => defaults.apply(value),
                None => value,
            };
            (name, value)
        });
        Fields::from_pairs(all)
    }
}
