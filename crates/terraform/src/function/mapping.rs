//! Functions of maps and objects.

use std::collections::BTreeMap;
use std::sync::Arc;

use smol_str::SmolStr;

use super::collection::{WHOLE, argument, because, item_type, items};
use super::sequence::charge;
use super::{Call, Function, Parameter, Secrets, Shape};
use crate::evaluate::Fault;
use crate::value::{Data, Fields, Type, Unknown, Val, convert};

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("keys", &[WHOLE.or_unknown()], |_| Type::Any, keys),
    Function::new(
        "map",
        &[],
        |_| Type::Any,
        |call| call.fault("map is gone; write tomap({ ... })"),
    )
    .and(Parameter::new("vals", Shape::Any).or_null().or_unknown()),
    Function::new("merge", &[], |_| Type::Any, merged).and(WHOLE.or_null().or_unknown()),
    Function::new(
        "transpose",
        &[Parameter::new("values", Shape::MapOfListsOfStrings)],
        |_| Type::map(Type::list(Type::String)),
        transposed,
    ),
    Function::new("values", &[WHOLE], values_type, values),
    Function::new(
        "zipmap",
        &[
            Parameter::new("keys", Shape::ListOfStrings),
            WHOLE.secret_by(Secrets::Whole),
        ],
        |arguments| match arguments.get(1).map(Val::ty) {
            Some(Type::List(item)) => Type::map((*item).clone()),
            _ => Type::Any,
        },
        zipped,
    ),
];

fn keys(call: &Call<'_>) -> Result<Val, Fault> {
    let of_names = |names: Vec<Val>, is_map: bool| match is_map {
        true => Val::list(Type::String, names),
        false => Val::tuple(names),
    };
    let names = |fields: &Fields| fields.iter().map(|(name, _)| Val::string(name.clone())).collect();
    Ok(match &argument(call, 0)?.data {
        Data::Map(_, fields) => of_names(names(fields), true),
        Data::Object(fields) => of_names(names(fields), false),
        Data::Unknown(unknown) => match &unknown.ty {
            Type::Object(object) => {
                let names = object.attributes.iter().map(|(name, _)| Val::string(name.clone()));
                of_names(names.collect(), false)
            }
            Type::Map(_) => because(unknown, Type::list(Type::String), true),
            Type::Any => because(unknown, Type::Any, true),
            _ => return call.fault("a map or object is needed"),
        },
        Data::Handle(_) => call.unknown(Type::Any, ""),
        _ => return call.fault("a map or object is needed"),
    })
}

/// Of several values for one name the last counts. Where not all maps are known, those names are certainly there which
/// are in one that is, and their values are certain from the last unknown map on.
fn merged(call: &Call<'_>) -> Result<Val, Fault> {
    let mut fields: BTreeMap<SmolStr, Val> = BTreeMap::new();
    let mut open: Option<Arc<Unknown>> = None;
    for argument in call.arguments {
        match &argument.data {
            Data::Map(_, more) | Data::Object(more) => {
                charge(call, more.len())?;
                let more = more.iter().map(|(name, value)| {
                    let value = value.clone().with_way_of(argument.via());
                    (name.clone(), value)
                });
                fields.extend(more);
            }
            Data::Null(Type::Any | Type::Map(_) | Type::Object(_)) => {}
            Data::Unknown(unknown) if may_have_fields(&unknown.ty) => overlay(&mut fields, unknown, &mut open),
            Data::Handle(_) => {
                let whole = argument.first_unknown();
                if let Some(unknown) = whole {
                    overlay(&mut fields, &unknown, &mut open);
                }
            }
            _ => return call.fault("the arguments have to be maps or objects"),
        }
    }
    let fields = Fields::from_pairs(fields);
    Ok(match (open, common_map(call.arguments)) {
        (Some(unknown), item) => Val::unknown(Unknown {
            not_null: true,
            fields: (!fields.is_empty()).then(|| Arc::new(fields)),
            ..unknown.result(item.map_or(Type::Any, Type::map))
        }),
        (None, Some(item)) => Val::map(item, fields),
        (None, None) => Val::object(fields),
    })
}

fn may_have_fields(ty: &Type) -> bool {
    matches!(ty, Type::Any | Type::Map(_) | Type::Object(_))
}

/// A map that is not known over what is there: each value may be another, but for the keys that it certainly has.
fn overlay(fields: &mut BTreeMap<SmolStr, Val>, unknown: &Arc<Unknown>, open: &mut Option<Arc<Unknown>>) {
    for (name, value) in fields.iter_mut() {
        let may_have = match &unknown.ty {
            Type::Object(object) => object.get(name).is_some(),
            _ => true,
        };
        if may_have {
            let place = value.place;
            *value = because(unknown, Type::Any, false).at(place);
        }
    }
    // What may be null may have nothing.
    if let Type::Object(object) = &unknown.ty
        && unknown.not_null
    {
        let attributes = object.attributes.iter();
        fields.extend(attributes.map(|(name, ty)| (name.clone(), because(unknown, ty.clone(), false))));
    }
    let certain = unknown.fields.iter().flat_map(|fields| fields.iter().cloned());
    fields.extend(certain);
    open.get_or_insert_with(|| Arc::clone(unknown));
}

/// The type of the values, where all arguments are maps of the same.
fn common_map(arguments: &[Val]) -> Option<Type> {
    let mut types = arguments.iter().map(Val::ty);
    match types.next()? {
        Type::Map(item) => types
            .all(|other| matches!(other, Type::Map(other) if other == item))
            .then(|| (*item).clone()),
        _ => None,
    }
}

fn transposed(call: &Call<'_>) -> Result<Val, Fault> {
    let Data::Map(_, fields) = &argument(call, 0)?.data else {
        return call.fault("a map of lists is needed");
    };
    let mut turned: BTreeMap<SmolStr, Vec<Val>> = BTreeMap::new();
    for (name, list) in fields.iter() {
        let Some(items) = list.items() else {
            return call.fault("a list in it is null");
        };
        for item in items.iter() {
            charge(call, 1)?;
            let Data::String(text) = &item.data else {
                return call.fault("a string in it is null");
            };
            turned.entry(text.clone()).or_default().push(Val::string(name.clone()));
        }
    }
    let lists = turned
        .into_iter()
        .map(|(name, names)| (name, Val::list(Type::String, names)));
    Ok(Val::map(Type::list(Type::String), Fields::from_pairs(lists)))
}

fn values_type(arguments: &[Val]) -> Type {
    match arguments.first().map(Val::ty) {
        Some(Type::Map(_)) => Type::list(item_type(arguments)),
        Some(Type::Object(object)) => Type::Tuple(object.attributes.iter().map(|(_, ty)| ty.clone()).collect()),
        _ => Type::Any,
    }
}

fn values(call: &Call<'_>) -> Result<Val, Fault> {
    let whole = argument(call, 0)?;
    let all = |fields: &Fields| fields.iter().map(|(_, value)| value.clone()).collect::<Vec<Val>>();
    match &whole.data {
        Data::Map(item, fields) => Ok(Val::list(item.clone(), all(fields))),
        Data::Object(fields) => Ok(Val::tuple(all(fields))),
        Data::Handle(_) => Ok(call.unknown(Type::Any, "")),
        _ => call.fault("a map or object is needed"),
    }
}

fn zipped(call: &Call<'_>) -> Result<Val, Fault> {
    let (keys, values) = (items(call, 0)?, argument(call, 1)?);
    let (item, items) = match &values.data {
        Data::List(item, items) => (Some(item), items),
        Data::Tuple(items) => (None, items),
        _ => return call.fault("the values have to be a list or tuple"),
    };
    if keys.len() != items.len() {
        return call.fault("there have to be as many keys as values");
    }
    charge(call, keys.len())?;
    let mut pairs = Vec::with_capacity(keys.len());
    for (key, value) in keys.iter().zip(items.iter()) {
        let key = convert(key.clone(), &Type::String).or_else(|message| call.fault(message))?;
        let Data::String(name) = key.data else {
            return call.fault("a key is null");
        };
        pairs.push((name, value.clone().with_way_of(values.via())));
    }
    let fields = Fields::from_pairs(pairs);
    Ok(match item {
        Some(item) => Val::map(item.clone(), fields),
        None => Val::object(fields),
    })
}
