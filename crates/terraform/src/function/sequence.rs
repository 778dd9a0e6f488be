//! Functions that make lists of lists.

use std::cmp::Ordering;

use super::collection::{WHOLE, argument, because, items, sequence};
use super::{Call, Function, Parameter, Secrets, Shape};
use crate::evaluate::Fault;
use crate::value::{Data, Number, Type, Val, convert, equal, unify};

const LIST: Parameter = Parameter::new("list", Shape::ListOfAny);
const STRINGS: Parameter = Parameter::new("list", Shape::ListOfStrings);

/// Numbers that `range` makes at most, for Terraform too.
const RANGE: usize = 1024;

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new(
        "chunklist",
        &[
            LIST.or_partly_unknown().secret_by(Secrets::Whole),
            Parameter::new("size", Shape::Number),
        ],
        |arguments| Type::list(first_type(arguments)),
        chunks,
    ),
    Function::new("compact", &[STRINGS], first_type, |call| {
        let is_text = |item: &&Val| matches!(&item.data, Data::String(text) if !text.is_empty());
        let items: Vec<Val> = items(call, 0)?.iter().filter(is_text).cloned().collect();
        Ok(Val::list(Type::String, items))
    }),
    Function::new("concat", &[], |_| Type::Any, concatenated).and(WHOLE),
    Function::new("distinct", &[LIST], first_type, distinct),
    Function::new("flatten", &[WHOLE], |_| Type::Any, flattened),
    Function::new(
        "list",
        &[],
        |_| Type::Any,
        |call| call.fault("list is gone; write tolist([ ... ])"),
    )
    .and(Parameter::new("vals", Shape::Any).or_null().or_unknown()),
    Function::new("matchkeys", &[LIST, LIST, LIST], first_type, matched),
    Function::new("range", &[], |_| Type::list(Type::Number), range).and(Parameter::new("params", Shape::Number)),
    Function::new("reverse", &[WHOLE], reversed_type, reversed),
    Function::new(
        "slice",
        &[
            WHOLE,
            Parameter::new("start_index", Shape::Number),
            Parameter::new("end_index", Shape::Number),
        ],
        |arguments| match first_type(arguments) {
            list @ Type::List(_) => list,
            _ => Type::Any,
        },
        slice,
    ),
    Function::new("sort", &[STRINGS.or_partly_unknown()], first_type, sorted),
];

fn first_type(arguments: &[Val]) -> Type {
    arguments.first().map_or(Type::Any, Val::ty)
}

/// Charges for items that the function is about to make.
pub(super) fn charge(call: &Call<'_>, items: usize) -> Result<(), Fault> {
    call.environment.budget().step(items, call.span)
}

fn list_item(ty: &Type) -> Type {
    match ty {
        Type::List(item) | Type::Set(item) => (**item).clone(),
        _ => Type::Any,
    }
}

fn chunks(call: &Call<'_>) -> Result<Val, Fault> {
    let list = argument(call, 0)?;
    let items = items(call, 0)?;
    let Ok(size) = usize::try_from(call.whole(1)?) else {
        return call.fault("the size is negative");
    };
    charge(call, items.len())?;
    let ty = list.ty();
    let item = list_item(&ty);
    let size = if size == 0 { items.len().max(1) } else { size };
    let chunks: Vec<Val> = items.chunks(size).map(|chunk| Val::list(item.clone(), chunk)).collect();
    Ok(Val::list(ty, chunks))
}

fn concatenated(call: &Call<'_>) -> Result<Val, Fault> {
    if call.arguments.is_empty() {
        return call.fault("concat takes at least one argument");
    }
    let types: Vec<Type> = call.arguments.iter().map(Val::ty).collect();
    let all_lists = types.iter().all(|ty| matches!(ty, Type::List(_)));
    let common = if all_lists { unify(&types) } else { None };
    let mut all: Vec<Val> = Vec::new();
    for position in 0..call.arguments.len() {
        let whole = argument(call, position)?;
        charge(call, sequence(call, position)?.len())?;
        let converted = match &common {
            Some(ty) => convert(whole.clone(), ty).or_else(|message| call.fault(message))?,
            None => whole.clone(),
        };
        let items = converted.items().into_iter().flat_map(|items| items.iter());
        all.extend(items.map(|item| item.clone().with_way_of(whole.via())));
    }
    Ok(match common {
        Some(ty) => Val::list(list_item(&ty), all),
        None => Val::tuple(all),
    })
}

fn distinct(call: &Call<'_>) -> Result<Val, Fault> {
    let list = argument(call, 0)?;
    let items = items(call, 0)?;
    let mut kept: Vec<Val> = Vec::new();
    for item in items.iter() {
        charge(call, 1 + kept.len() / 16)?;
        if !kept.iter().any(|other| matches!(equal(other, item), Ok(true))) {
            kept.push(item.clone());
        }
    }
    Ok(Val::list(list_item(&list.ty()), kept))
}

fn flattened(call: &Call<'_>) -> Result<Val, Fault> {
    let whole = argument(call, 0)?;
    items(call, 0)?;
    let mut flat = Flat::default();
    flat.add(whole, call)?;
    let result = match flat.open {
        Some(unknown) => because(&unknown, Type::Any, true),
        None => Val::tuple(flat.items),
    };
    Ok(result.with_sensitive(flat.sensitive))
}

/// The items of lists within lists.
#[derive(Default)]
struct Flat {
    items: Vec<Val>,
    sensitive: bool,
    open: Option<std::sync::Arc<crate::value::Unknown>>,
}

impl Flat {
    fn add(&mut self, whole: &Val, call: &Call<'_>) -> Result<(), Fault> {
        self.sensitive |= whole.is_sensitive();
        if let Some(unknown) = whole.uncertain_count() {
            self.open.get_or_insert(unknown);
            return Ok(());
        }
        let items = whole.items().into_iter().flat_map(|items| items.iter());
        for item in items {
            charge(call, 1)?;
            match &item.data {
                Data::List(..) | Data::Set(..) | Data::Tuple(_) => {
                    self.add(&item.clone().with_way_of(whole.via()), call)?;
                }
                Data::Unknown(unknown) if may_be_list(&unknown.ty) => {
                    self.sensitive |= item.is_sensitive();
                    self.open.get_or_insert_with(|| std::sync::Arc::clone(unknown));
                }
                _ => self.items.push(item.clone().with_way_of(whole.via())),
            }
        }
        Ok(())
    }
}

fn may_be_list(ty: &Type) -> bool {
    matches!(ty, Type::Any | Type::List(_) | Type::Set(_) | Type::Tuple(_))
}

fn matched(call: &Call<'_>) -> Result<Val, Fault> {
    let (values, keys, wanted) = (items(call, 0)?, items(call, 1)?, items(call, 2)?);
    let types = [argument(call, 1)?.ty(), argument(call, 2)?.ty()];
    let Some(common) = unify(&types) else {
        return call.fault("the keys and what is looked for have no type in common");
    };
    if values.len() != keys.len() {
        return call.fault("there have to be as many keys as values");
    }
    charge(call, keys.len() + keys.len().saturating_mul(wanted.len()) / 16)?;
    let item = list_item(&common);
    let as_common = |item_given: &Val| convert(item_given.clone(), &item).or_else(|message| call.fault(message));
    let wanted: Vec<Val> = wanted.iter().map(as_common).collect::<Result<_, Fault>>()?;
    let mut found = Vec::new();
    for (key, value) in keys.iter().zip(values.iter()) {
        let key = as_common(key)?;
        if wanted.iter().any(|other| matches!(equal(&key, other), Ok(true))) {
            found.push(value.clone());
        }
    }
    Ok(Val::list(list_item(&argument(call, 0)?.ty()), found))
}

fn range(call: &Call<'_>) -> Result<Val, Fault> {
    let (zero, one) = (Number::from(0), Number::from(1));
    let step_to = |start: &Number, end: &Number| match end.compare(start) {
        Ordering::Less => one.negate(),
        _ => one.clone(),
    };
    let (start, end, step) = match call.arguments.len() {
        1 => (zero.clone(), call.number(0)?.clone(), step_to(&zero, call.number(0)?)),
        2 => {
            let (start, end) = (call.number(0)?, call.number(1)?);
            (start.clone(), end.clone(), step_to(start, end))
        }
        3 => (
            call.number(0)?.clone(),
            call.number(1)?.clone(),
            call.number(2)?.clone(),
        ),
        _ => return call.fault("range takes one, two or three arguments"),
    };
    let towards = match step.compare(&zero) {
        Ordering::Equal => return call.fault("the step is zero"),
        Ordering::Less => Ordering::Greater,
        Ordering::Greater => Ordering::Less,
    };
    if start.compare(&end) == towards.reverse() {
        return call.fault("the step leads away from the end");
    }
    let mut numbers: Vec<Val> = Vec::new();
    let mut next = start;
    while next.compare(&end) == towards {
        if numbers.len() >= RANGE {
            return call.fault("a range has at most 1024 numbers");
        }
        charge(call, 1)?;
        numbers.push(Val::number(next.clone()));
        match next.add(&step) {
            Some(number) => next = number,
            None => return call.fault("there is no such number"),
        }
    }
    Ok(Val::list(Type::Number, numbers))
}

fn reversed_type(arguments: &[Val]) -> Type {
    match first_type(arguments) {
        Type::List(item) | Type::Set(item) => Type::list((*item).clone()),
        Type::Tuple(items) => Type::Tuple(items.iter().rev().cloned().collect()),
        _ => Type::Any,
    }
}

fn reversed(call: &Call<'_>) -> Result<Val, Fault> {
    let whole = argument(call, 0)?;
    let ty = reversed_type(call.arguments);
    if let Some(unknown) = whole.uncertain_count() {
        return Ok(because(&unknown, ty, true));
    }
    let items: Vec<Val> = items(call, 0)?.iter().rev().cloned().collect();
    charge(call, items.len())?;
    Ok(match ty {
        Type::List(item) => Val::list((*item).clone(), items),
        _ => Val::tuple(items),
    })
}

fn slice(call: &Call<'_>) -> Result<Val, Fault> {
    let items = sequence(call, 0)?;
    let (Ok(start), Ok(end)) = (usize::try_from(call.whole(1)?), usize::try_from(call.whole(2)?)) else {
        return call.fault("an index is negative");
    };
    let Some(part) = items.get(start..end) else {
        return call.fault("the list is not as long");
    };
    charge(call, part.len())?;
    Ok(match &argument(call, 0)?.data {
        Data::List(item, _) => Val::list(item.clone(), part),
        _ => Val::tuple(part),
    })
}

fn sorted(call: &Call<'_>) -> Result<Val, Fault> {
    let items = items(call, 0)?;
    charge(call, items.len())?;
    if items.iter().any(Val::is_null) {
        return call.fault("null cannot be sorted");
    }
    if let Some(unknown) = items.iter().find_map(Val::first_unknown) {
        // Nobody knows which item stands where, but how many there are.
        let item = because(&unknown, Type::String, true);
        return Ok(Val::list(Type::String, vec![item; items.len()]));
    }
    let mut items = items.to_vec();
    let text = |item: &Val| match &item.data {
        Data::String(text) => text.clone(),
        _ => Default::default(),
    };
    items.sort_by_cached_key(text);
    Ok(Val::list(Type::String, items))
}
