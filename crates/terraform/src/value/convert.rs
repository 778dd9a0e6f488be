//! Conversion of values between types.

use std::sync::Arc;

use portcullis_model::{Reason, Span};
use smol_str::{SmolStr, format_smolstr};

use super::unify::{common_item_type, reaches, replaced, unify};
use super::{Data, Fields, Notes, Number, ObjectType, Type, Unknown, Val};

/// The value as one of this type; [`Type::Any`] in it takes what is given, and inside a collection the type that all
/// items have in common. An attribute of an object that may be left out is null where it is.
///
/// Where only what is not known keeps the types apart, the result is not known either.
pub(crate) fn convert(value: Val, ty: &Type) -> Result<Val, SmolStr> {
    let given = value.ty();
    if *ty == Type::Any || given == *ty {
        return Ok(value);
    }
    let Val { data, place, notes } = value;
    let data = if reaches(&given, ty) {
        converted(data, ty)?
    } else if let Some(unknown) = open(&data) {
        Data::Unknown(Arc::new(unknown.result(ty.without_optional())))
    } else {
        return Err(mismatch(&given, ty));
    };
    Ok(changed(data, place, notes))
}

/// A value in another form. What is in a set is no secret by itself, so that the whole is one.
fn changed(data: Data, place: Span, notes: Option<Arc<Notes>>) -> Val {
    let sensitive = matches!(&data, Data::Set(_, items) if items.iter().any(Val::is_sensitive_within));
    let value = Val { data, place, notes };
    if sensitive { value.with_sensitive(true) } else { value }
}

fn mismatch(given: &Type, wanted: &Type) -> SmolStr {
    format_smolstr!("a {wanted} is required, not a {given}")
}

/// A value in it whose type is not known.
fn open(data: &Data) -> Option<Arc<Unknown>> {
    let in_fields = |fields: &Fields| fields.iter().find_map(|(_, value)| open(&value.data));
    match data {
        Data::Unknown(unknown) => unknown.ty.has_any().then(|| Arc::clone(unknown)),
        Data::Handle(_) => Some(Arc::new(of_handle(Type::Any))),
        Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => {
            items.iter().find_map(|item| open(&item.data))
        }
        Data::Map(_, fields) | Data::Object(fields) => in_fields(fields),
        _ => None,
    }
}

fn of_handle(ty: Type) -> Unknown {
    Unknown {
        not_null: true,
        ..Unknown::new(Reason::Reference, "a resource", ty)
    }
}

/// A part of a value of which the type of the whole has been found to do.
fn part(value: Val, ty: &Type) -> Result<Val, SmolStr> {
    let Val { data, place, notes } = value;
    Ok(changed(converted(data, ty)?, place, notes))
}

fn converted(data: Data, ty: &Type) -> Result<Data, SmolStr> {
    if let (Data::Set(given, items), Type::List(item)) = (&data, ty)
        && items.len() > 1
        && let Some(unknown) = items.iter().find_map(Val::first_unknown)
    {
        // What is not known may be the same as another item, and stand anywhere in the order.
        return Ok(Data::Unknown(Arc::new(
            unknown.result(Type::list(replaced(given, item))),
        )));
    }
    let mismatched = |data: Data| Err(mismatch(&Val::new(data).ty(), ty));
    Ok(match (data, ty) {
        (data, Type::Any) => data,
        (Data::Unknown(unknown), _) => Data::Unknown(Arc::new(of_type(&unknown, ty))),
        (Data::Null(given), _) => Data::Null(replaced(&given, ty)),
        (Data::Handle(_), _) => Data::Unknown(Arc::new(of_handle(ty.without_optional()))),
        (Data::Bool(value), Type::Bool) => Data::Bool(value),
        (Data::Number(value), Type::Number) => Data::Number(value),
        (Data::String(text), Type::String) => Data::String(text),
        (Data::Bool(value), Type::String) => Data::String(SmolStr::new_static(if value { "true" } else { "false" })),
        (Data::Number(value), Type::String) => Data::String(format_smolstr!("{value}")),
        (Data::String(text), Type::Bool) => match text.as_str() {
            "true" | "1" => Data::Bool(true),
            "false" | "0" => Data::Bool(false),
            _ => return Err(SmolStr::new_static("a bool is required")),
        },
        (Data::String(text), Type::Number) => match Number::parse(&text) {
            Some(number) => Data::Number(number),
            None => return Err(SmolStr::new_static("a number is required")),
        },
        (Data::List(given, items) | Data::Set(given, items), Type::List(item)) => list(&given, &items, item)?,
        (Data::Tuple(items), Type::List(item)) => {
            let item = item_of_tuple(&items, item);
            list(&item, &items, &item)?
        }
        (Data::List(given, items) | Data::Set(given, items), Type::Set(item)) => set(&given, &items, item)?,
        (Data::Tuple(items), Type::Set(item)) => {
            let item = item_of_tuple(&items, item);
            set(&item, &items, &item)?
        }
        (Data::Tuple(items), Type::Tuple(types)) => {
            let items = items.iter().cloned().zip(types.iter());
            Data::Tuple(items.map(|(item, ty)| part(item, ty)).collect::<Result<_, _>>()?)
        }
        (Data::Map(given, fields), Type::Map(item)) => map(&given, &fields, item)?,
        (Data::Object(fields), Type::Map(item)) => {
            let types: Vec<Type> = fields.iter().map(|(_, value)| value.ty()).collect();
            let item = item_of(&types, item);
            map(&item, &fields, &item)?
        }
        (Data::Map(_, fields) | Data::Object(fields), Type::Object(object)) => {
            Data::Object(Arc::new(attributes(&fields, object)?))
        }
        (data, _) => return mismatched(data),
    })
}

/// What is not known, as one of a type.
fn of_type(unknown: &Unknown, ty: &Type) -> Unknown {
    let is_text = *ty == Type::String;
    let fields = match ty {
        Type::Map(_) | Type::Object(_) => unknown.fields.clone(),
        _ => None,
    };
    Unknown {
        ty: replaced(&unknown.ty, ty),
        prefix: if is_text {
            unknown.prefix.clone()
        } else {
            SmolStr::default()
        },
        fields,
        ..unknown.clone()
    }
}

fn item_of_tuple(items: &[Val], item: &Type) -> Type {
    let types: Vec<Type> = items.iter().map(Val::ty).collect();
    item_of(&types, item)
}

/// The type that items of several types become where `item` is wanted.
fn item_of(types: &[Type], item: &Type) -> Type {
    match item {
        Type::Any => unify(types).unwrap_or(Type::Any),
        item => item.clone(),
    }
}

/// Items as those of a list or set, and the type that all of them have.
fn items(given: &Type, items: &[Val], ty: &Type) -> Result<(Type, Vec<Val>), SmolStr> {
    let items = items.iter().map(|item| part(item.clone(), ty));
    of_one_type(given, ty, items.collect::<Result<Vec<Val>, SmolStr>>()?)
}

fn of_one_type(given: &Type, ty: &Type, items: Vec<Val>) -> Result<(Type, Vec<Val>), SmolStr> {
    if items.is_empty() {
        let ty = if *ty == Type::Any {
            given.clone()
        } else {
            ty.without_optional()
        };
        return Ok((ty, items));
    }
    if !ty.has_any() {
        return Ok((ty.without_optional(), items));
    }
    let types: Vec<Type> = items.iter().map(Val::ty).collect();
    if let Some(ty) = common_item_type(&types) {
        return Ok((ty, items));
    }
    let no_type = || SmolStr::new_static("the items have no type in common");
    let ty = unify(&types).ok_or_else(no_type)?;
    let items = items.into_iter().map(|item| convert(item, &ty));
    let items = items.collect::<Result<Vec<Val>, SmolStr>>()?;
    let types: Vec<Type> = items.iter().map(Val::ty).collect();
    let ty = common_item_type(&types).ok_or_else(no_type)?;
    Ok((ty, items))
}

fn list(given: &Type, list: &[Val], ty: &Type) -> Result<Data, SmolStr> {
    let (ty, items) = items(given, list, ty)?;
    Ok(Data::List(ty, items.into()))
}

fn set(given: &Type, list: &[Val], ty: &Type) -> Result<Data, SmolStr> {
    let (ty, items) = items(given, list, ty)?;
    Ok(Val::set(ty, items).data)
}

fn map(given: &Type, fields: &Fields, ty: &Type) -> Result<Data, SmolStr> {
    let values: Vec<Val> = fields.iter().map(|(_, value)| value.clone()).collect();
    let (ty, values) = items(given, &values, ty)?;
    let names = fields.iter().map(|(name, _)| name.clone());
    Ok(Data::Map(ty, Arc::new(Fields::from_pairs(names.zip(values)))))
}

/// The attributes that an object of this type has; what it does not name is left out.
fn attributes(fields: &Fields, object: &ObjectType) -> Result<Fields, SmolStr> {
    let mut pairs = Vec::with_capacity(object.attributes.len());
    for (name, ty) in &object.attributes {
        let value = match fields.get(name) {
            Some(value) => convert(value.clone(), ty)?,
            None if object.is_optional(name) => Val::null(ty.without_optional()),
            None => return Err(format_smolstr!("the attribute {name} is required")),
        };
        pairs.push((name.clone(), value));
    }
    Ok(Fields::from_pairs(pairs))
}
