//! Terraform and OpenTofu configuration to resources: text to syntax trees, then trees to values.
//!
//! The two steps meet in [`Tree`], which keeps the syntax of a file in a form of our own.

mod evaluate;
mod function;
mod kubernetes;
mod labels;
mod local;
mod lower;
mod module;
mod parse;
mod plan;
mod policy_document;
mod scan;
mod settings;
mod syntax;
mod taggable;
mod value;

use std::sync::Arc;

use portcullis_model::format::{Assembly, Claim, Format, Grouping, SourceTree};
use portcullis_model::{Comment, FormatId, Problem, Source, Value};

pub use crate::local::{is_configuration, is_terraform, named_directories};
pub use crate::settings::{Settings, VarFile};
use crate::syntax::Body;

/// Terraform and OpenTofu, in native and JSON syntax.
#[derive(Clone, Debug, Default)]
pub struct Terraform {
    settings: Settings,
}

impl Terraform {
    /// Terraform as it would be called with these settings.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }

    /// How it would be called.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}

/// One file, parsed but not evaluated.
#[derive(Debug)]
pub struct Tree {
    source: Arc<Source>,
    comments: Vec<Comment>,
    problems: Vec<Problem>,
    body: Body,
    /// What stands in the file, where it is a plan.
    plan: Option<Value>,
}

impl Format for Terraform {
    type Tree = Tree;

    fn id(&self) -> FormatId {
        FormatId::Terraform
    }

    fn claim_path(&self, path: &str, _tree: &dyn SourceTree) -> Option<Claim> {
        is_terraform(path).then_some(Claim::Yes(Grouping::Scan))
    }

    fn claim_text(&self, _path: &str, text: &str) -> Claim {
        if plan::is_plan(text) {
            Claim::Yes(Grouping::Scan)
        } else {
            Claim::No
        }
    }

    fn parse(&self, source: &Arc<Source>) -> Tree {
        if !is_terraform(source.path()) && plan::is_plan(source.text()) {
            return plan::parse(source);
        }
        parse_tree(source)
    }

    fn assemble<'t>(&self, _name: &str, files: Vec<Tree>, tree: &'t dyn SourceTree) -> Vec<Assembly<'t>> {
        let (plans, files): (Vec<Tree>, Vec<Tree>) = files.into_iter().partition(|file| file.plan.is_some());
        let mut assemblies = module::assemblies(files, &self.settings, tree);
        assemblies.extend(plans.into_iter().map(|file| plan::assembly(file, tree)));
        assemblies
    }
}

/// Parses a file by what its name says.
fn parse_tree(source: &Arc<Source>) -> Tree {
    match (has_values_of_variables(source), source.path().ends_with(".json")) {
        (true, _) => parse_values(source),
        (false, true) => parse_json(source, syntax::configuration),
        (false, false) => parse_native(source),
    }
}

/// Parses a file with values of variables, whatever its name is.
fn parse_values(source: &Arc<Source>) -> Tree {
    if source.path().ends_with(".json") {
        parse_json(source, syntax::variable_values)
    } else {
        parse_native(source)
    }
}

fn parse_native(source: &Arc<Source>) -> Tree {
    let hcl = parse::parse(source);
    Tree {
        source: Arc::clone(source),
        comments: hcl.comments,
        problems: hcl.problems,
        body: hcl.body,
        plan: None,
    }
}

fn parse_json(source: &Arc<Source>, read: fn(&Value, &Source, &mut Vec<Problem>) -> Body) -> Tree {
    let stream = portcullis_yaml::parse(source);
    let mut problems = stream.problems;
    let body = match stream.documents.first() {
        Some(document) => read(&document.value, source, &mut problems),
        None => Body::default(),
    };
    Tree {
        source: Arc::clone(source),
        comments: Vec::new(),
        problems,
        body,
        plan: None,
    }
}

fn has_values_of_variables(source: &Source) -> bool {
    source.path().ends_with(".tfvars") || source.path().ends_with(".tfvars.json")
}
