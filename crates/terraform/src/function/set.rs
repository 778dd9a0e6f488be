//! Functions of sets.

use super::collection::{argument, because};
use super::sequence::charge;
use super::{Call, Function, Parameter, Secrets, Shape};
use crate::evaluate::Fault;
use crate::value::{Data, Type, Val, convert, equal, unify};

const SET: Parameter = Parameter::new("set", Shape::SetOfAny);

/// The most combinations that `setproduct` makes.
const PRODUCT: usize = 100_000;

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("setintersection", &[SET], common_set, |call| {
        combined(call, |ours, theirs| ours.retain(|item| has(theirs, item)))
    })
    .and(SET),
    Function::new("setproduct", &[], |_| Type::Any, product).and(
        Parameter::new("sets", Shape::Any)
            .or_unknown()
            .secret_by(Secrets::Whole),
    ),
    Function::new("setsubtract", &[SET, SET], common_set, |call| {
        combined(call, |ours, theirs| ours.retain(|item| !has(theirs, item)))
    }),
    Function::new("setunion", &[SET.or_partly_unknown()], common_set, |call| {
        combined(call, |ours, theirs| ours.extend(theirs.iter().cloned()))
    })
    .and(SET.or_partly_unknown()),
];

fn has(items: &[Val], wanted: &Val) -> bool {
    items.iter().any(|item| matches!(equal(item, wanted), Ok(true)))
}

/// The set that all arguments can be; an empty one of no type does not count.
fn common_set(arguments: &[Val]) -> Type {
    common_item(arguments).map_or(Type::set(Type::Any), Type::set)
}

fn common_item(arguments: &[Val]) -> Option<Type> {
    let types: Vec<Type> = arguments
        .iter()
        .filter_map(|argument| match &argument.data {
            Data::Set(Type::Any, items) if items.is_empty() => None,
            _ => match argument.ty() {
                Type::Set(item) => Some((*item).clone()),
                _ => Some(Type::Any),
            },
        })
        .collect();
    if types.is_empty() {
        Some(Type::Any)
    } else {
        unify(&types)
    }
}

fn combined(call: &Call<'_>, combine: fn(&mut Vec<Val>, &[Val])) -> Result<Val, Fault> {
    let Some(item) = common_item(call.arguments) else {
        return call.fault("the sets have no type in common");
    };
    let ty = Type::set(item.clone());
    let mut all: Option<Vec<Val>> = None;
    for argument in call.arguments {
        let set = convert(argument.clone(), &ty).or_else(|message| call.fault(message))?;
        let Some(theirs) = set.items() else {
            return call.fault("a set is needed");
        };
        match &mut all {
            None => all = Some(theirs.to_vec()),
            Some(ours) => {
                charge(call, theirs.len() + ours.len().saturating_mul(theirs.len()) / 16)?;
                combine(ours, theirs);
            }
        }
    }
    Ok(Val::set(item, all.unwrap_or_default()))
}

fn product(call: &Call<'_>) -> Result<Val, Fault> {
    if call.arguments.len() < 2 {
        return call.fault("setproduct takes at least two arguments");
    }
    let mut types = Vec::with_capacity(call.arguments.len());
    let mut is_list = true;
    for argument in call.arguments {
        types.push(match argument.ty() {
            Type::List(item) => (*item).clone(),
            Type::Set(item) => {
                is_list = false;
                (*item).clone()
            }
            Type::Tuple(items) if items.is_empty() => Type::Any,
            Type::Tuple(items) => match unify(&items) {
                Some(item) => item,
                None => return call.fault("the items of a tuple have no type in common"),
            },
            Type::Any => return Ok(call.unknown(Type::Any, "")),
            _ => return call.fault("the arguments have to be sets or lists"),
        });
    }
    let tuple = Type::Tuple(types.iter().cloned().collect());
    let ty = if is_list {
        Type::list(tuple.clone())
    } else {
        Type::set(tuple.clone())
    };
    let open = call.arguments.iter().find_map(|argument| match argument.items() {
        Some(_) => argument.uncertain_count(),
        None => argument.first_unknown(),
    });
    if let Some(unknown) = open {
        return Ok(because(&unknown, ty, true));
    }
    let rows = rows(call, &types)?;
    Ok(if is_list {
        Val::list(tuple, rows)
    } else {
        Val::set(tuple, rows)
    })
}

/// Each combination of one item of each argument; those of the last argument change fastest.
fn rows(call: &Call<'_>, types: &[Type]) -> Result<Vec<Val>, Fault> {
    let mut rows: Vec<Vec<Val>> = vec![Vec::new()];
    for (position, ty) in types.iter().enumerate() {
        let items = argument(call, position)?.items();
        let items = items.into_iter().flat_map(|items| items.iter());
        let items = items.map(|item| convert(item.clone(), ty).or_else(|message| call.fault(message)));
        let items: Vec<Val> = items.collect::<Result<_, Fault>>()?;
        let count = rows.len().saturating_mul(items.len());
        charge(call, count.saturating_mul(position + 1))?;
        if count > PRODUCT {
            return Err(Fault::Limit {
                span: call.span,
                what: "the combinations that setproduct makes".into(),
            });
        }
        let longer = |row: &Vec<Val>, item: &Val| {
            let mut row = row.clone();
            row.push(item.clone());
            row
        };
        rows = rows
            .iter()
            .flat_map(|row| items.iter().map(move |item| longer(row, item)))
            .collect();
    }
    Ok(rows.into_iter().map(Val::tuple).collect())
}
