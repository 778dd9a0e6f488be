//! `count` and `for_each`: which instances a block makes.

use std::rc::Rc;
use std::sync::Arc;

use portcullis_model::{ProblemKind, Reason, Span};
use smol_str::{SmolStr, format_smolstr};

use super::address::Key;
use super::evaluation::{Evaluation, Frame, place};
use crate::evaluate::{Environment, Fault, Scope, evaluate};
use crate::syntax::{Block, Expression};
use crate::value::{Data, Fields, Type, Unknown, Val, convert};

/// The instances of a block.
pub(crate) struct Expansion {
    pub(crate) shape: Shape,
    pub(crate) instances: Vec<Instance>,
}

/// How the instances of a block are told apart.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// There is one.
    One,
    /// By numbers.
    Count,
    /// By names.
    ForEach,
    /// It is not known, for this reason, how many there are; one stands for all.
    Open(Arc<Unknown>),
}

/// One instance: its key, and what `each` and `count` mean in it.
#[derive(Default)]
pub(crate) struct Instance {
    pub(crate) key: Key,
    pub(super) each: Option<(Val, Val)>,
    pub(super) index: Option<Val>,
}

impl Expansion {
    fn one() -> Self {
        Self {
            shape: Shape::One,
            instances: vec![Instance::default()],
        }
    }

    /// One instance that stands for any number of them.
    fn open(because: Unknown, instance: Instance) -> Self {
        Self {
            shape: Shape::Open(Arc::new(because)),
            instances: vec![instance],
        }
    }
}

/// Finds out which instances a block makes; `address` is its own.
pub(super) fn expand<'p>(
    evaluation: &Evaluation<'p>,
    frame: &Rc<Frame<'p>>,
    block: &Block,
    address: &SmolStr,
) -> Expansion {
    let attribute = |name: &str| block.body.attribute(name).map(|attribute| &attribute.value);
    let expander = Expander {
        evaluation,
        frame,
        address,
    };
    match (attribute("count"), attribute("for_each")) {
        (Some(count), _) => expander.count(count),
        (None, Some(for_each)) => expander.for_each(for_each),
        (None, None) => Expansion::one(),
    }
}

struct Expander<'e, 'p> {
    evaluation: &'e Evaluation<'p>,
    frame: &'e Rc<Frame<'p>>,
    address: &'e SmolStr,
}

impl Expander<'_, '_> {
    fn value(&self, expression: &Expression) -> Result<Val, Unknown> {
        let place = place(self.evaluation, self.frame);
        let because = |reason: Reason| Unknown::new(reason, place.text(expression.span), Type::Any);
        let value = evaluate(expression, Scope::new(&place)).and_then(|value| match value.data {
            Data::Handle(handle) if handle.is_module => place.whole(handle),
            _ => Ok(value),
        });
        match value {
            Ok(value) => Ok(value),
            Err(Fault::Error { .. }) => Err(because(Reason::Error)),
            Err(Fault::Limit { span, what }) => {
                self.evaluation.limit(span, &what);
                Err(because(Reason::Limit))
            }
        }
    }

    /// That there are more instances than are followed, or `None`.
    fn too_many(&self, count: usize, span: Span) -> Option<Unknown> {
        let limit = self.evaluation.program.limits.instances_per_block;
        let room = if count > limit {
            let address = self.address;
            let message = format!("{address} has {count} instances; of more than {limit}, one is judged for all");
            self.evaluation.problem(ProblemKind::Limit, span, message);
            None
        } else {
            let room = self.evaluation.take_instances(count);
            if room.is_none() {
                self.evaluation
                    .limit(span, "the instances of resources that one configuration makes");
            }
            room
        };
        match room {
            Some(()) => None,
            None => Some(Unknown::new(Reason::Limit, self.address.clone(), Type::Any)),
        }
    }

    fn count(&self, expression: &Expression) -> Expansion {
        let open = |because: Unknown| {
            let index = Unknown {
                not_null: true,
                ..Unknown::new(Reason::Iteration, "count.index", Type::Number)
            };
            let instance = Instance {
                index: Some(Val::unknown(index)),
                ..Instance::default()
            };
            Expansion::open(because, instance)
        };
        let error = || Unknown::new(Reason::Error, self.address.clone(), Type::Any);
        let value = match self.value(expression) {
            Ok(value) => value,
            Err(because) => return open(because),
        };
        if value.is_sensitive_within() {
            return open(error());
        }
        let count = match convert(value, &Type::Number).map(|value| value.data) {
            Ok(Data::Unknown(unknown)) => return open(Unknown::clone(&unknown)),
            Ok(Data::Number(number)) => number.as_i64().and_then(|count| usize::try_from(count).ok()),
            _ => None,
        };
        let Some(count) = count else {
            return open(error());
        };
        if let Some(because) = self.too_many(count, expression.span) {
            return open(because);
        }
        let instance = |index: usize| Instance {
            key: Key::Index(index),
            each: None,
            index: i64::try_from(index).ok().map(Val::number),
        };
        Expansion {
            shape: Shape::Count,
            instances: (0..count).map(instance).collect(),
        }
    }

    fn for_each(&self, expression: &Expression) -> Expansion {
        let open = |because: Unknown, item: Type| {
            let each = |name: &'static str, ty: Type, not_null: bool| {
                Val::unknown(Unknown {
                    not_null,
                    ..Unknown::new(Reason::Iteration, name, ty)
                })
            };
            let instance = Instance {
                each: Some((each("each.key", Type::String, true), each("each.value", item, false))),
                ..Instance::default()
            };
            Expansion::open(because, instance)
        };
        let refused = || {
            let error = Unknown::new(Reason::Error, self.address.clone(), Type::Any);
            open(error, Type::Any)
        };
        let value = match self.value(expression) {
            Ok(value) => value,
            Err(because) => return open(because, Type::Any),
        };
        // The names of instances are printed; what is in them need not be.
        if value.is_sensitive() {
            return refused();
        }
        let instances: Option<Vec<Instance>> = match &value.data {
            Data::Unknown(unknown) => {
                let item = match &unknown.ty {
                    Type::Map(item) => (**item).clone(),
                    Type::Set(_) => Type::String,
                    _ => Type::Any,
                };
                return open(Unknown::clone(unknown), item);
            }
            Data::Map(_, fields) | Data::Object(fields) => Some(of_fields(fields, &value)),
            Data::Set(Type::String, items) => {
                if let Some(unknown) = value.first_unknown() {
                    return open(Unknown::clone(&unknown), Type::String);
                }
                items.iter().map(|item| of_item(item, &value)).collect()
            }
            Data::Set(_, items) if items.is_empty() => Some(Vec::new()),
            Data::Handle(_) => {
                let because = Unknown::new(Reason::Reference, self.address.clone(), Type::Any);
                return open(because, Type::Any);
            }
            _ => None,
        };
        let Some(instances) = instances else {
            return refused();
        };
        if let Some(because) = self.too_many(instances.len(), expression.span) {
            return open(because, Type::Any);
        }
        Expansion {
            shape: Shape::ForEach,
            instances,
        }
    }
}

fn of_fields(fields: &Fields, whole: &Val) -> Vec<Instance> {
    let instance = |(name, value): &(SmolStr, Val)| Instance {
        key: Key::Name(name.clone()),
        each: Some((Val::string(name.clone()).part_of(whole), value.clone().part_of(whole))),
        index: None,
    };
    fields.iter().map(instance).collect()
}

fn of_item(item: &Val, whole: &Val) -> Option<Instance> {
    let Data::String(name) = &item.data else { return None };
    let item = item.clone().part_of(whole);
    Some(Instance {
        key: Key::Name(name.clone()),
        each: Some((item.clone(), item)),
        index: None,
    })
}

/// The value of a block as a whole, made of its instances.
pub(super) fn whole(expansion: &Expansion, one: impl Fn(usize) -> Val, open: impl FnOnce(&Unknown) -> Val) -> Val {
    let count = expansion.instances.len();
    match &expansion.shape {
        Shape::One => one(0),
        Shape::Count => Val::tuple((0..count).map(one).collect::<Vec<Val>>()),
        Shape::ForEach => {
            let pair = |(position, instance): (usize, &Instance)| match &instance.key {
                Key::Name(name) => (name.clone(), one(position)),
                key => (format_smolstr!("{key}"), one(position)),
            };
            Val::object(Fields::from_pairs(expansion.instances.iter().enumerate().map(pair)))
        }
        Shape::Open(because) => open(because),
    }
}
