//! Functions that look into collections: what is in them, and the first of several that is something.

use std::sync::Arc;

use super::{Call, Function, Parameter, Secrets, Shape};
use crate::evaluate::Fault;
use crate::value::{Data, Type, Unknown, Val, clusters, convert, equal, unify};

/// A collection whose items become the result, or part of it, as they are.
pub(super) const WHOLE: Parameter = Parameter::new("collection", Shape::Any)
    .or_partly_unknown()
    .secret_by(Secrets::Whole);

const BOOLS: Parameter = Parameter::new("list", Shape::ListOfBools).or_partly_unknown();
const ALTERNATIVE: Parameter = Parameter::new("vals", Shape::Any).or_null().or_unknown();
const ITEMS: Parameter = Parameter::new("list", Shape::Any).or_partly_unknown();

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("alltrue", &[BOOLS], |_| Type::Bool, |call| decided(call, false)),
    Function::new("anytrue", &[BOOLS], |_| Type::Bool, |call| decided(call, true)),
    Function::new("coalesce", &[], |_| Type::Any, coalesce).and(ALTERNATIVE),
    Function::new("coalescelist", &[], |_| Type::Any, coalesce_lists).and(ALTERNATIVE),
    Function::new(
        "contains",
        &[ITEMS, Parameter::new("value", Shape::Any).or_null().or_partly_unknown()],
        |_| Type::Bool,
        contains,
    ),
    Function::new(
        "element",
        &[WHOLE, Parameter::new("index", Shape::Number)],
        item_type,
        element,
    ),
    Function::new(
        "index",
        &[ITEMS, Parameter::new("value", Shape::Any).or_partly_unknown()],
        |_| Type::Number,
        index,
    ),
    Function::new("length", &[WHOLE.or_unknown()], |_| Type::Number, length),
    Function::new(
        "lookup",
        &[WHOLE.or_unknown(), Parameter::new("key", Shape::String).or_unknown()],
        item_type,
        lookup,
    )
    .and(
        Parameter::new("default", Shape::Any)
            .or_null()
            .or_unknown()
            .secret_by(Secrets::None),
    ),
    Function::new("one", &[ITEMS], item_type, one),
];

/// The type of the items of the first argument.
pub(super) fn item_type(arguments: &[Val]) -> Type {
    match arguments.first().map(Val::ty) {
        Some(Type::List(item) | Type::Set(item) | Type::Map(item)) => (*item).clone(),
        _ => Type::Any,
    }
}

/// An argument, whatever it is.
pub(super) fn argument<'c>(call: &Call<'c>, position: usize) -> Result<&'c Val, Fault> {
    match call.arguments.get(position) {
        Some(value) => Ok(value),
        None => call.fault("an argument is missing"),
    }
}

/// The items of an argument that is a list or tuple.
pub(super) fn sequence<'c>(call: &Call<'c>, position: usize) -> Result<&'c Arc<[Val]>, Fault> {
    match &argument(call, position)?.data {
        Data::List(_, items) | Data::Tuple(items) => Ok(items),
        _ => call.fault("a list or tuple is needed"),
    }
}

/// The items of an argument that is a list, set or tuple.
pub(super) fn items<'c>(call: &Call<'c>, position: usize) -> Result<&'c Arc<[Val]>, Fault> {
    match argument(call, position)?.items() {
        Some(items) => Ok(items),
        None => call.fault("a list, set or tuple is needed"),
    }
}

/// A result that is not known for this cause; not null where nothing in it can be.
pub(super) fn because(unknown: &Unknown, ty: Type, not_null: bool) -> Val {
    Val::unknown(Unknown {
        not_null,
        ..unknown.result(ty)
    })
}

/// `alltrue` and `anytrue`: one item that is `deciding` decides. Null is no true.
fn decided(call: &Call<'_>, deciding: bool) -> Result<Val, Fault> {
    let mut open = None;
    for item in items(call, 0)?.iter() {
        match &item.data {
            Data::Bool(value) if *value == deciding => return Ok(Val::bool(deciding)),
            Data::Null(_) if !deciding => return Ok(Val::bool(false)),
            Data::Unknown(unknown) => open = open.or(Some(unknown)),
            _ => {}
        }
    }
    Ok(match open {
        Some(unknown) => because(unknown, Type::Bool, true),
        None => Val::bool(!deciding),
    })
}

fn coalesce(call: &Call<'_>) -> Result<Val, Fault> {
    let types: Vec<Type> = call.arguments.iter().map(Val::ty).collect();
    let open = call.arguments.iter().find_map(Val::first_unknown);
    let ty = match (unify(&types), &open) {
        (Some(ty), _) => ty,
        (None, Some(_)) if types.iter().any(Type::has_any) => Type::Any,
        (None, _) => return call.fault("the arguments have no type in common"),
    };
    for argument in call.arguments {
        let value = convert(argument.clone(), &ty).or_else(|message| call.fault(message))?;
        match &value.data {
            Data::Null(_) => {}
            Data::String(text) if text.is_empty() => {}
            // It is the one, whatever it is.
            Data::Unknown(unknown) if unknown.not_null && is_not_empty(unknown) => return Ok(value),
            Data::Unknown(unknown) => return Ok(because(unknown, ty, true)),
            _ => return Ok(value),
        }
    }
    call.fault("every argument is null or an empty string")
}

/// Whether what is not known is certainly no empty string.
fn is_not_empty(unknown: &Unknown) -> bool {
    !matches!(unknown.ty, Type::Any | Type::String) || !unknown.prefix.is_empty()
}

fn coalesce_lists(call: &Call<'_>) -> Result<Val, Fault> {
    let is_list = |argument: &Val| match argument.ty() {
        Type::List(_) | Type::Tuple(_) => true,
        Type::Any => !argument.is_null(),
        _ => false,
    };
    if !call.arguments.iter().all(is_list) {
        return call.fault("the arguments have to be lists or tuples");
    }
    for argument in call.arguments {
        match &argument.data {
            Data::List(_, items) | Data::Tuple(items) if !items.is_empty() => return Ok(argument.clone()),
            Data::Unknown(unknown) => return Ok(because(unknown, Type::Any, true)),
            Data::Handle(_) => return call.fault("the arguments have to be lists or tuples"),
            _ => {}
        }
    }
    call.fault("every argument is null or empty")
}

fn contains(call: &Call<'_>) -> Result<Val, Fault> {
    let wanted = argument(call, 1)?;
    let mut open = None;
    for item in items(call, 0)?.iter() {
        match equal(item, wanted) {
            Ok(true) => return Ok(Val::bool(true)),
            Ok(false) => {}
            Err(unknown) => open = open.or(Some(unknown)),
        }
    }
    Ok(match open {
        Some(unknown) => because(&unknown, Type::Bool, true),
        None => Val::bool(false),
    })
}

fn element(call: &Call<'_>) -> Result<Val, Fault> {
    let items = sequence(call, 0)?;
    let index = call.whole(1)?;
    let count = items.len() as i64;
    let Some(position) = index.checked_rem_euclid(count) else {
        return call.fault("the list is empty");
    };
    match items.get(position as usize) {
        Some(item) => Ok(item.clone().part_of(argument(call, 0)?)),
        None => call.fault("there is no such item"),
    }
}

fn index(call: &Call<'_>) -> Result<Val, Fault> {
    let wanted = argument(call, 1)?;
    for (position, item) in (0_i64..).zip(sequence(call, 0)?.iter()) {
        match equal(item, wanted) {
            Ok(true) => return Ok(Val::number(position)),
            Ok(false) => {}
            Err(unknown) => return Ok(because(&unknown, Type::Number, true)),
        }
    }
    call.fault("there is no such item")
}

fn length(call: &Call<'_>) -> Result<Val, Fault> {
    let value = argument(call, 0)?;
    if let Some(unknown) = value.uncertain_count() {
        return Ok(because(&unknown, Type::Number, true));
    }
    let count = match &value.data {
        Data::String(text) => clusters(text).count(),
        Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items) => items.len(),
        Data::Map(_, fields) | Data::Object(fields) => fields.len(),
        Data::Unknown(unknown) => match &unknown.ty {
            Type::Tuple(items) => items.len(),
            Type::Object(object) => object.attributes.len(),
            Type::Bool | Type::Number => return call.fault("this has no length"),
            _ => return Ok(because(unknown, Type::Number, true)),
        },
        Data::Handle(_) => return Ok(call.unknown(Type::Number, "")),
        _ => return call.fault("this has no length"),
    };
    Ok(Val::number(count as i64))
}

fn lookup(call: &Call<'_>) -> Result<Val, Fault> {
    if call.arguments.len() > 3 {
        return call.fault("lookup takes two or three arguments");
    }
    let whole = argument(call, 0)?;
    let default = call.arguments.get(2);
    let fields = match &whole.data {
        Data::Map(_, fields) | Data::Object(fields) => fields,
        Data::Unknown(unknown) => return of_unknown(call, unknown),
        Data::Handle(_) => return Ok(call.unknown(Type::Any, "")),
        _ => return call.fault("a map or object is needed"),
    };
    let item = match &whole.data {
        Data::Map(item, _) => item.clone(),
        _ => Type::Any,
    };
    let key = match &argument(call, 1)?.data {
        Data::String(key) => key,
        Data::Unknown(unknown) => return Ok(because(unknown, item, false)),
        _ => return call.fault("a key is needed"),
    };
    let default = default.map(|default| convert(default.clone(), &item).or_else(|message| call.fault(message)));
    match (fields.get(key), default.transpose()?) {
        (Some(value), _) => Ok(value.clone().part_of(whole)),
        (None, Some(default)) => Ok(default),
        (None, None) => call.fault("there is no such key"),
    }
}

/// What a key leads to in a map that is not known: one of those that are certainly there, or nobody knows what.
fn of_unknown(call: &Call<'_>, unknown: &Unknown) -> Result<Val, Fault> {
    let item = match &unknown.ty {
        Type::Map(item) => (**item).clone(),
        Type::Object(object) => match object.get(call.text(1)) {
            Some(ty) => ty.clone(),
            None => Type::Any,
        },
        Type::Any => Type::Any,
        _ => return call.fault("a map or object is needed"),
    };
    Ok(because(unknown, item, false))
}

fn one(call: &Call<'_>) -> Result<Val, Fault> {
    let whole = argument(call, 0)?;
    let items = items(call, 0)?;
    if let Some(unknown) = whole.uncertain_count() {
        return Ok(because(&unknown, item_type(call.arguments), false));
    }
    match &**items {
        [] => Ok(Val::null(item_type(call.arguments))),
        [only] => Ok(only.clone().part_of(whole)),
        _ => call.fault("there is more than one item"),
    }
}
