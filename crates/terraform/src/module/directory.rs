//! One directory of configuration: its blocks by what they declare.

use std::collections::HashMap;
use std::sync::Arc;

use portcullis_model::{Comment, File, Problem, ProblemKind, Source};
use smol_str::{SmolStr, format_smolstr};

use super::constraint::Constraint;
use super::overrides;
use crate::syntax::{Attribute, Base, Block, Body, Expression, Kind, StepKind};
use crate::{Tree, has_values_of_variables};

/// A directory, which Terraform calls a module.
#[derive(Debug, Default)]
pub(crate) struct Module {
    pub(crate) path: Arc<str>,
    pub(crate) files: Vec<Arc<File>>,
    pub(crate) problems: Vec<Problem>,
    /// The blocks with what override files make of them, in the order of the files and places.
    pub(crate) blocks: Vec<Block>,
    /// Files with values of variables, in the order of their names.
    pub(crate) values: Vec<Values>,
    variables: HashMap<SmolStr, Variable>,
    /// The positions of the block and of the attribute in it.
    locals: HashMap<SmolStr, (usize, usize)>,
    outputs: HashMap<SmolStr, usize>,
    calls: HashMap<SmolStr, usize>,
    /// By type and name, as a reference writes them.
    resources: HashMap<SmolStr, usize>,
    /// By name, or name and alias: `aws`, `aws.west`.
    providers: HashMap<SmolStr, usize>,
}

/// A file with values of variables.
#[derive(Debug)]
pub(crate) struct Values {
    pub(crate) source: Arc<Source>,
    pub(crate) body: Body,
}

/// What a `variable` block declares.
#[derive(Debug)]
pub(crate) struct Variable {
    pub(crate) block: usize,
    pub(crate) constraint: Constraint,
    pub(crate) nullable: bool,
    pub(crate) sensitive: bool,
}

/// Whether a file's blocks change those of others rather than add to them.
fn overrides(name: &str) -> bool {
    let stem = stem(name).unwrap_or(name);
    stem == "override" || stem.ends_with("_override")
}

/// The name of a configuration file without its ending.
pub(crate) fn stem(name: &str) -> Option<&str> {
    [".tf", ".tofu", ".tf.json", ".tofu.json"]
        .iter()
        .find_map(|end| name.strip_suffix(end))
}

impl Module {
    /// Joins the files of a directory, which come in the order of their names.
    pub(crate) fn new(path: Arc<str>, trees: Vec<Tree>) -> Self {
        let mut module = Module {
            path,
            ..Self::default()
        };
        let names: Vec<String> = trees.iter().map(|tree| tree.source.file_name().to_owned()).collect();
        // OpenTofu's own form of a file stands for the other.
        let is_replaced = |name: &str| {
            let other = match name.strip_suffix(".json") {
                Some(native) => native.strip_suffix(".tf").map(|stem| format!("{stem}.tofu.json")),
                None => name.strip_suffix(".tf").map(|stem| format!("{stem}.tofu")),
            };
            other.is_some_and(|other| names.contains(&other))
        };
        let mut changes = Vec::new();
        for (tree, name) in trees.into_iter().zip(&names) {
            let body = module.take(tree.source, tree.comments, tree.problems, tree.body);
            match body {
                Some(_) if is_replaced(name) => {}
                Some(body) if overrides(name) => changes.extend(body.blocks),
                Some(body) => module.blocks.extend(body.blocks),
                None => {}
            }
        }
        overrides::merge(&mut module.blocks, changes);
        module.index();
        module
    }

    /// Keeps a file; its body where that is configuration.
    fn take(
        &mut self,
        source: Arc<Source>,
        comments: Vec<Comment>,
        problems: Vec<Problem>,
        body: Body,
    ) -> Option<Body> {
        self.problems.extend(problems);
        self.files.push(Arc::new(File {
            source: Arc::clone(&source),
            comments,
        }));
        if has_values_of_variables(&source) {
            self.values.push(Values { source, body });
            return None;
        }
        for attribute in &body.attributes {
            let message = format!("{} is not read: it stands outside of any block", attribute.name);
            self.problems
                .push(Problem::at(ProblemKind::Syntax, attribute.name_span, message));
        }
        Some(body)
    }

    fn index(&mut self) {
        for (position, block) in self.blocks.iter().enumerate() {
            let name = SmolStr::new(block.label(0));
            match block.word.as_str() {
                "variable" => {
                    self.variables
                        .entry(name)
                        .or_insert_with(|| Variable::new(position, block));
                }
                "locals" => {
                    for (attribute, local) in block.body.attributes.iter().enumerate() {
                        self.locals.entry(local.name.clone()).or_insert((position, attribute));
                    }
                }
                "output" => {
                    self.outputs.entry(name).or_insert(position);
                }
                "module" => {
                    self.calls.entry(name).or_insert(position);
                }
                "resource" | "data" | "ephemeral" => {
                    self.resources.entry(address_of(block)).or_insert(position);
                }
                "provider" => {
                    let alias = block.body.attribute("alias").and_then(|alias| alias.value.as_text());
                    let name = match alias {
                        Some(alias) => format_smolstr!("{name}.{alias}"),
                        None => name,
                    };
                    self.providers.entry(name).or_insert(position);
                }
                _ => {}
            }
        }
    }

    pub(crate) fn block(&self, position: usize) -> Option<&Block> {
        self.blocks.get(position)
    }

    pub(crate) fn variable(&self, name: &str) -> Option<&Variable> {
        self.variables.get(name)
    }

    pub(crate) fn local(&self, name: &str) -> Option<&Attribute> {
        let (block, attribute) = self.locals.get(name)?;
        self.blocks.get(*block)?.body.attributes.get(*attribute)
    }

    pub(crate) fn output(&self, name: &str) -> Option<&Block> {
        self.blocks.get(*self.outputs.get(name)?)
    }

    pub(crate) fn outputs(&self) -> impl Iterator<Item = &SmolStr> {
        self.outputs.keys()
    }

    pub(crate) fn call(&self, name: &str) -> Option<usize> {
        self.calls.get(name).copied()
    }

    /// The block of a resource by its address within the module.
    pub(crate) fn resource(&self, address: &str) -> Option<usize> {
        self.resources.get(address).copied()
    }

    pub(crate) fn provider(&self, name: &str) -> Option<usize> {
        self.providers.get(name).copied()
    }

    /// The files of variables that Terraform reads without being told to, the last of which counts.
    pub(crate) fn default_values(&self) -> impl Iterator<Item = &Values> {
        let mut files: Vec<(u8, &Values)> = self
            .values
            .iter()
            .filter_map(|values| Some((rank(values)?, values)))
            .collect();
        files.sort_by(|a, b| (a.0, a.1.source.path()).cmp(&(b.0, b.1.source.path())));
        files.into_iter().map(|(_, values)| values)
    }

    /// The calls of other modules.
    pub(crate) fn all_calls(&self) -> impl Iterator<Item = (usize, &Block)> {
        self.blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| block.word == "module")
    }
}

impl Variable {
    fn new(position: usize, block: &Block) -> Self {
        let attribute = |name: &str| block.body.attribute(name).map(|attribute| &attribute.value);
        let is = |name: &str, value: bool| attribute(name).is_some_and(|given| is_bool(given, value));
        Self {
            block: position,
            constraint: attribute("type").map_or_else(Constraint::any, Constraint::read),
            nullable: !is("nullable", false),
            sensitive: is("sensitive", true),
        }
    }
}

/// When a file of variables is read that is not named; nothing where it is not read.
fn rank(values: &Values) -> Option<u8> {
    match values.source.file_name() {
        "terraform.tfvars" => Some(0),
        "terraform.tfvars.json" => Some(1),
        name if name.ends_with(".auto.tfvars") || name.ends_with(".auto.tfvars.json") => Some(2),
        _ => None,
    }
}

/// Whether an expression is written as this truth value.
pub(crate) fn is_bool(expression: &Expression, value: bool) -> bool {
    match &expression.kind {
        Kind::Bool(given) => *given == value,
        Kind::String(text) => text.as_str() == if value { "true" } else { "false" },
        _ => false,
    }
}

/// The address of a resource within its module.
pub(crate) fn address_of(block: &Block) -> SmolStr {
    let (kind, name) = (block.label(0), block.label(1));
    if block.word == "resource" {
        format_smolstr!("{kind}.{name}")
    } else {
        format_smolstr!("{}.{kind}.{name}", block.word)
    }
}

/// A name with dots as it is written, such as a provider with its alias.
pub(crate) fn dotted(expression: &Expression) -> Option<SmolStr> {
    match &expression.kind {
        Kind::String(text) => Some(text.clone()),
        Kind::Traversal(traversal) => {
            let Base::Name(base) = &traversal.base else { return None };
            let mut name = base.clone();
            for step in &traversal.steps {
                let StepKind::Attribute(part) = &step.kind else {
                    return None;
                };
                name = format_smolstr!("{name}.{part}");
            }
            Some(name)
        }
        _ => None,
    }
}
