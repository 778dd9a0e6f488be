//! Which types values can be converted between, and the type that several have in common.

use std::cmp::Ordering;
use std::collections::HashSet;

use smol_str::SmolStr;

use super::{ObjectType, Type};

/// Types that are compared with each other; real configurations have a handful.
const COMPARED: usize = 64;

/// The type of items that are all of one type already, those aside of which it is not known.
pub(crate) fn common_item_type(types: &[Type]) -> Option<Type> {
    let mut known = types.iter().filter(|ty| **ty != Type::Any);
    let Some(first) = known.next() else {
        return Some(Type::Any);
    };
    known.all(|ty| ty == first).then(|| first.clone())
}

/// Whether values of one type can be converted to another, some of them perhaps with an error.
pub(super) fn reaches(from: &Type, to: &Type) -> bool {
    match (from, to) {
        (_, Type::Any) | (Type::Any, _) => true,
        (Type::Bool, Type::Bool) | (Type::Number, Type::Number) | (Type::String, Type::String) => true,
        (Type::Bool | Type::Number, Type::String) | (Type::String, Type::Bool | Type::Number) => true,
        (Type::List(from) | Type::Set(from), Type::List(to) | Type::Set(to)) => reaches(from, to),
        (Type::Map(from), Type::Map(to)) => reaches(from, to),
        (Type::Tuple(items), Type::List(to) | Type::Set(to)) => all_reach(&items.iter().collect::<Vec<_>>(), to),
        (Type::Tuple(from), Type::Tuple(to)) => {
            from.len() == to.len() && from.iter().zip(to.iter()).all(|(from, to)| reaches(from, to))
        }
        (Type::Object(object), Type::Map(to)) => {
            let types: Vec<&Type> = object.attributes.iter().map(|(_, ty)| ty).collect();
            match **to {
                Type::Any => unified_of(&types).is_some() || types.is_empty(),
                _ => types.iter().all(|ty| reaches(ty, to)),
            }
        }
        (Type::Object(from), Type::Object(to)) => to.attributes.iter().all(|(name, ty)| match from.get(name) {
            Some(given) => reaches(given, ty),
            None => to.is_optional(name),
        }),
        // Whether all attributes are there is seen when the value is.
        (Type::Map(from), Type::Object(to)) => {
            let fits = |(name, ty): &(SmolStr, Type)| reaches(from, ty) || to.is_optional(name);
            to.attributes.iter().all(fits)
        }
        _ => false,
    }
}

/// Whether items of these types can be those of a list or set.
fn all_reach(types: &[&Type], item: &Type) -> bool {
    if types.is_empty() {
        return true;
    }
    match item {
        Type::Any => match unified_of(types) {
            Some(Type::Any) => types.iter().all(|ty| **ty == Type::Any),
            Some(item) => types.iter().all(|ty| reaches(ty, &item)),
            None => false,
        },
        item => types.iter().all(|ty| reaches(ty, item)),
    }
}

fn unified_of(types: &[&Type]) -> Option<Type> {
    let types: Vec<Type> = types.iter().map(|ty| (*ty).clone()).collect();
    unify(&types)
}

/// The type that values of all these types can be converted to, some of them perhaps with an error; `None` where there
/// is none.
pub(crate) fn unify(types: &[Type]) -> Option<Type> {
    let types = distinct(types);
    if let [only] = types.as_slice() {
        return Some(only.clone());
    }
    let count = |is: fn(&Type) -> bool| types.iter().filter(|ty| is(ty)).count();
    let open = count(|ty| *ty == Type::Any);
    let maps = count(|ty| matches!(ty, Type::Map(_)));
    let lists = count(|ty| matches!(ty, Type::List(_)));
    let sets = count(|ty| matches!(ty, Type::Set(_)));
    let objects = count(|ty| matches!(ty, Type::Object(_)));
    let tuples = count(|ty| matches!(ty, Type::Tuple(_)));
    let is_all = |kind: usize| kind > 0 && kind + open == types.len();
    if is_all(maps) || is_all(lists) || is_all(sets) || is_all(objects) || is_all(tuples) {
        // What they have in common hangs on those that are not known.
        return if open > 0 { Some(Type::Any) } else { of_one_kind(&types) };
    }
    let as_one = if maps > 0 && is_all(maps + objects) {
        with_collection(&types, |ty| matches!(ty, Type::Object(_)), as_map)
    } else if lists > 0 && is_all(lists + tuples) {
        with_collection(&types, |ty| matches!(ty, Type::Tuple(_)), as_list)
    } else if objects > 0 && tuples > 0 {
        return None;
    } else {
        None
    };
    as_one.or_else(|| most_general(&types))
}

fn distinct(types: &[Type]) -> Vec<Type> {
    let mut seen = HashSet::new();
    types.iter().filter(|ty| seen.insert(*ty)).cloned().collect()
}

/// The type of collections of one kind, of objects, or of tuples.
fn of_one_kind(types: &[Type]) -> Option<Type> {
    let item = |types: &[Type]| {
        let items: Vec<Type> = types.iter().filter_map(item_type).collect();
        unify(&items)
    };
    let reachable = |ty: Type| types.iter().all(|from| reaches(from, &ty)).then_some(ty);
    match types.first()? {
        Type::Map(_) => reachable(Type::map(item(types)?)),
        Type::List(_) => reachable(Type::list(item(types)?)),
        Type::Set(_) => reachable(Type::set(item(types)?)),
        Type::Object(first) => {
            let objects: Vec<&ObjectType> = types.iter().filter_map(as_object).collect();
            if !objects.iter().all(|object| names(object).eq(names(first))) {
                return as_map(types);
            }
            let mut attributes = Vec::with_capacity(first.attributes.len());
            for name in names(first) {
                let across: Vec<&Type> = objects.iter().filter_map(|object| object.get(name)).collect();
                attributes.push((name.clone(), unified_of(&across)?));
            }
            reachable(Type::object(attributes)).or_else(|| as_map(types))
        }
        Type::Tuple(first) => {
            let tuples: Vec<&[Type]> = types.iter().filter_map(as_tuple).collect();
            if !tuples.iter().all(|tuple| tuple.len() == first.len()) {
                return as_list(types);
            }
            let mut items = Vec::with_capacity(first.len());
            for position in 0..first.len() {
                let across: Vec<&Type> = tuples.iter().filter_map(|tuple| tuple.get(position)).collect();
                items.push(unified_of(&across)?);
            }
            reachable(Type::Tuple(items.into())).or_else(|| as_list(types))
        }
        _ => None,
    }
}

fn item_type(ty: &Type) -> Option<Type> {
    match ty {
        Type::List(item) | Type::Set(item) | Type::Map(item) => Some((**item).clone()),
        _ => None,
    }
}

fn as_object(ty: &Type) -> Option<&ObjectType> {
    match ty {
        Type::Object(object) => Some(object),
        _ => None,
    }
}

fn as_tuple(ty: &Type) -> Option<&[Type]> {
    match ty {
        Type::Tuple(items) => Some(items),
        _ => None,
    }
}

fn names(object: &ObjectType) -> impl Iterator<Item = &SmolStr> {
    object.attributes.iter().map(|(name, _)| name)
}

/// The map that takes the attributes of all these objects.
fn as_map(types: &[Type]) -> Option<Type> {
    let objects = types.iter().filter_map(as_object);
    let attributes = objects.flat_map(|object| object.attributes.iter().map(|(_, ty)| ty.clone()));
    let map = Type::map(unify(&attributes.collect::<Vec<_>>())?);
    types.iter().all(|from| reaches(from, &map)).then_some(map)
}

/// The list that takes the items of all these tuples.
fn as_list(types: &[Type]) -> Option<Type> {
    let items = types
        .iter()
        .filter_map(as_tuple)
        .flat_map(|items| items.iter().cloned());
    let list = Type::list(unify(&items.collect::<Vec<_>>())?);
    types.iter().all(|from| reaches(from, &list)).then_some(list)
}

/// What lists have in common with tuples that become one, and maps with objects.
fn with_collection(types: &[Type], is_one: fn(&Type) -> bool, joined: fn(&[Type]) -> Option<Type>) -> Option<Type> {
    let ones: Vec<Type> = types.iter().filter(|ty| is_one(ty)).cloned().collect();
    let collection = joined(&ones)?;
    let others = types.iter().filter(|ty| !is_one(ty)).cloned();
    let all: Vec<Type> = std::iter::once(collection).chain(others).collect();
    unify(&all).filter(|ty| matches!(ty, Type::List(_) | Type::Map(_)))
}

/// The most general of these types that all others can be converted to.
fn most_general(types: &[Type]) -> Option<Type> {
    let primitive = types.iter().any(Type::is_primitive);
    if types.len() > COMPARED || primitive && types.iter().any(|ty| !ty.is_primitive() && *ty != Type::Any) {
        return None;
    }
    let fits = |wanted: &&Type| types.iter().all(|ty| ty == *wanted || reaches(ty, wanted));
    by_preference(types).into_iter().find(fits).cloned()
}

/// The types with the more general ones first, as a topological order of what is known of their pairs.
fn by_preference(types: &[Type]) -> Vec<&Type> {
    let more_general = |ty: &&Type| {
        types
            .iter()
            .filter(|other| generality(other, ty) == Ordering::Less)
            .count()
    };
    let mut left: Vec<(&Type, usize)> = types.iter().map(|ty| (ty, more_general(&ty))).collect();
    let mut ordered: Vec<&Type> = Vec::with_capacity(types.len());
    while let Some(position) = left.iter().position(|(_, above)| *above == 0) {
        let (next, _) = left.remove(position);
        ordered.push(next);
        for (other, above) in &mut left {
            if generality(next, other) == Ordering::Less {
                *above = above.saturating_sub(1);
            }
        }
    }
    ordered
}

/// `Less` where the first is the more general one.
fn generality(a: &Type, b: &Type) -> Ordering {
    match (a, b) {
        (Type::Any, Type::Any) => Ordering::Equal,
        (Type::Any, _) => Ordering::Greater,
        (_, Type::Any) => Ordering::Less,
        (Type::String, Type::Bool | Type::Number) => Ordering::Less,
        (Type::Bool | Type::Number, Type::String) => Ordering::Greater,
        (Type::List(a), Type::List(b)) | (Type::Set(a), Type::Set(b)) | (Type::Map(a), Type::Map(b)) => {
            generality(a, b)
        }
        (Type::List(_) | Type::Tuple(_), Type::Set(_)) => Ordering::Less,
        (Type::Set(_), Type::List(_) | Type::Tuple(_)) => Ordering::Greater,
        (Type::List(_), Type::Tuple(_)) | (Type::Map(_), Type::Object(_)) => Ordering::Less,
        (Type::Tuple(_), Type::List(_)) | (Type::Object(_), Type::Map(_)) => Ordering::Greater,
        (Type::Object(a), Type::Object(b)) if names(a).eq(names(b)) => {
            let pairs = a.attributes.iter().zip(&b.attributes);
            of_parts(pairs.map(|((_, a), (_, b))| generality(a, b)))
        }
        (Type::Tuple(a), Type::Tuple(b)) if a.len() == b.len() => {
            of_parts(a.iter().zip(b.iter()).map(|(a, b)| generality(a, b)))
        }
        _ => Ordering::Equal,
    }
}

fn of_parts(parts: impl Iterator<Item = Ordering>) -> Ordering {
    let mut whole = Ordering::Equal;
    for part in parts {
        match (whole, part) {
            (_, Ordering::Equal) => {}
            (Ordering::Equal, part) => whole = part,
            (whole, part) if whole != part => return Ordering::Equal,
            _ => {}
        }
    }
    whole
}

/// The type that a value becomes which is null or not known: the one wanted, with what it leaves open taken from the
/// one given.
pub(super) fn replaced(given: &Type, wanted: &Type) -> Type {
    let item_of_tuple = |items: &[Type]| unify(items).unwrap_or(Type::Any);
    match (given, wanted) {
        (Type::Any, _) => wanted.without_optional(),
        (_, Type::Any) => given.clone(),
        (Type::List(given) | Type::Set(given), Type::List(wanted)) => Type::list(replaced(given, wanted)),
        (Type::List(given) | Type::Set(given), Type::Set(wanted)) => Type::set(replaced(given, wanted)),
        (Type::Tuple(items), Type::List(wanted)) => Type::list(replaced(&item_of_tuple(items), wanted)),
        (Type::Tuple(items), Type::Set(wanted)) => Type::set(replaced(&item_of_tuple(items), wanted)),
        (Type::Map(given), Type::Map(wanted)) => Type::map(replaced(given, wanted)),
        (Type::Object(object), Type::Map(wanted)) => {
            let types: Vec<Type> = object.attributes.iter().map(|(_, ty)| ty.clone()).collect();
            Type::map(replaced(&item_of_tuple(&types), wanted))
        }
        (Type::Tuple(given), Type::Tuple(wanted)) => {
            let pairs = given.iter().zip(wanted.iter());
            Type::Tuple(pairs.map(|(given, wanted)| replaced(given, wanted)).collect())
        }
        (_, Type::Object(wanted)) => Type::object(wanted.attributes.iter().map(|(name, ty)| {
            let ty = match given {
                Type::Map(given) => replaced(given, ty),
                Type::Object(given) => given
                    .get(name)
                    .map_or_else(|| ty.without_optional(), |given| replaced(given, ty)),
                _ => ty.without_optional(),
            };
            (name.clone(), ty)
        })),
        _ => wanted.without_optional(),
    }
}
