//! What a plan says of the configuration that it was made from: which attributes are written, and what they refer to.

use portcullis_model::{Data, Map, Value};
use smol_str::{SmolStr, format_smolstr};

use super::reading::{get, items, path, text};

/// A module as the configuration has it, and the modules around it.
#[derive(Clone, Copy)]
pub(super) struct Module<'p> {
    pub(super) value: &'p Value,
    /// The call that leads here, and the module that calls.
    caller: Option<(&'p Call<'p>, &'p Module<'p>)>,
}

/// A call of a module.
pub(super) struct Call<'p> {
    /// The address of the instance that is called: `module.a["x"]`.
    pub(super) address: &'p str,
    /// What the configuration says of the call.
    pub(super) value: &'p Value,
}

/// References that are followed from one module to the next.
const HOPS: usize = 16;

impl<'p> Module<'p> {
    pub(super) fn root(plan: &'p Value) -> Option<Self> {
        let value = path(plan, &["configuration", "root_module"])?;
        Some(Self { value, caller: None })
    }

    /// A module that this one calls.
    pub(super) fn called<'c>(&'c self, call: &'c Call<'p>) -> Option<Module<'c>>
    where
        'p: 'c,
    {
        Some(Module {
            value: get(call.value, "module")?,
            caller: Some((call, self)),
        })
    }

    /// What the configuration says of a call of this name.
    pub(super) fn call(&self, name: &str) -> Option<&'p Value> {
        path(self.value, &["module_calls", name])
    }

    /// What the configuration says of a resource.
    pub(super) fn resource(&self, planned: &Value) -> Option<&'p Value> {
        let same = |resource: &&Value| {
            ["mode", "type", "name"]
                .iter()
                .all(|key| text(resource, key) == text(planned, key))
        };
        items(Some(self.value), "resources").iter().find(same)
    }

    /// The address of a module's instance, with a point behind it; empty for the root.
    fn prefix(&self) -> SmolStr {
        match self.caller {
            Some((call, _)) => format_smolstr!("{}.", call.address),
            None => SmolStr::default(),
        }
    }

    /// The resource that a reference leads to, through arguments and outputs of modules, as address and attribute.
    pub(super) fn target(&self, reference: &str) -> Option<(SmolStr, SmolStr)> {
        self.target_within(reference, HOPS)
    }

    fn target_within(&self, reference: &str, hops: usize) -> Option<(SmolStr, SmolStr)> {
        let hops = hops.checked_sub(1)?;
        let mut steps = reference.split('.');
        match (steps.next()?, steps.next()?) {
            ("var", name) => {
                let (call, outer) = self.caller?;
                let argument = path(call.value, &["expressions", name])?;
                references(argument).find_map(|reference| outer.target_within(reference, hops))
            }
            ("module", name) => {
                let name = name.split('[').next()?;
                let output = steps.next()?.split('[').next()?;
                let expression = path(self.call(name)?, &["module", "outputs", output, "expression"])?;
                // Which instance of the module is meant is not written.
                let address = format_smolstr!("{}module.{name}", self.prefix());
                let call = Call {
                    address: &address,
                    value: self.call(name)?,
                };
                let inner = self.called(&call)?;
                references(expression).find_map(|reference| inner.target_within(reference, hops))
            }
            ("local" | "each" | "count" | "path" | "terraform" | "self", _) => None,
            ("data", kind) => {
                let name = steps.next()?.split('[').next()?;
                let attribute = steps.next().unwrap_or_default();
                Some((format_smolstr!("{}data.{kind}.{name}", self.prefix()), attribute.into()))
            }
            (kind, name) => {
                let name = name.split('[').next()?;
                let attribute = steps.next().unwrap_or_default();
                Some((format_smolstr!("{}{kind}.{name}", self.prefix()), attribute.into()))
            }
        }
    }
}

/// What an expression refers to. The list has every prefix of a reference behind it, which say nothing more.
pub(super) fn references(expression: &Value) -> impl Iterator<Item = &str> {
    let mut last = "";
    let all = items(Some(expression), "references").iter().filter_map(Value::as_str);
    all.filter(move |reference| {
        let is_prefix = last
            .strip_prefix(reference)
            .is_some_and(|rest| rest.starts_with(['.', '[']));
        if !is_prefix {
            last = reference;
        }
        !is_prefix
    })
}

/// What the configuration says of a value.
#[derive(Clone, Copy)]
pub(super) enum Stated<'p> {
    /// Nothing that is told.
    Untold,
    /// It is written by this expression.
    Attribute(&'p Value),
    /// It is a block with these attributes and blocks in it.
    Block(&'p Map),
    /// It is not written.
    Not,
}

impl<'p> Stated<'p> {
    /// What is said of the resource itself.
    pub(super) fn of_resource(resource: Option<&'p Value>) -> Self {
        match resource
            .and_then(|resource| get(resource, "expressions"))
            .map(|value| &value.data)
        {
            Some(Data::Map(map)) => Stated::Block(map),
            _ => Stated::Untold,
        }
    }

    /// What is said of an attribute or of the blocks of a type.
    pub(super) fn field(self, name: &str) -> Self {
        match self {
            Stated::Block(map) => match map.get(name) {
                Some(expression) => Self::of_expression(expression),
                None => Stated::Not,
            },
            Stated::Not => Stated::Not,
            Stated::Untold | Stated::Attribute(_) => self,
        }
    }

    /// What is said of one of several blocks. Blocks that are made dynamically are not told.
    pub(super) fn item(expression: Option<&'p Value>, position: usize, all: usize) -> Self {
        match expression.map(|expression| &expression.data) {
            Some(Data::List(blocks)) if blocks.len() == all => blocks.get(position).map_or(Stated::Untold, |block| {
                block.as_map().map_or(Stated::Untold, Stated::Block)
            }),
            _ => Stated::Untold,
        }
    }

    fn of_expression(expression: &'p Value) -> Self {
        match &expression.data {
            Data::Map(map) if !map.entries.is_empty() && !is_attribute(map) => Stated::Block(map),
            _ => Stated::Attribute(expression),
        }
    }

    /// Whether it is written as a value that refers to nothing.
    pub(super) fn is_literal(self) -> bool {
        matches!(self, Stated::Attribute(expression) if get(expression, "constant_value").is_some())
    }

    /// What its value comes from.
    pub(super) fn subject(self) -> Option<&'p str> {
        match self {
            Stated::Attribute(expression) => references(expression).next(),
            _ => None,
        }
    }
}

fn is_attribute(map: &Map) -> bool {
    map.get("references").is_some() || map.get("constant_value").is_some()
}
