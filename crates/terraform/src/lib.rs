//! Terraform and OpenTofu configuration to resources: text to syntax trees, then trees to values.
//!
//! The two steps meet in [`Tree`], which keeps the syntax of a file in a form of our own.

mod evaluate;
mod function;
mod kubernetes;
mod labels;
mod lower;
mod parse;
mod policy_document;
mod scan;
mod settings;
mod syntax;
mod taggable;
mod value;

use std::sync::Arc;

use portcullis_model::format::{Assembly, Claim, Format, Grouping, SourceTree};
use portcullis_model::{Comment, File, FormatId, Problem, ProblemKind, Source, Unit};

use crate::lower::Lowering;
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
}

impl Format for Terraform {
    type Tree = Tree;

    fn id(&self) -> FormatId {
        FormatId::Terraform
    }

    fn claim_path(&self, path: &str, _tree: &dyn SourceTree) -> Option<Claim> {
        let (directory, name) = path.rsplit_once('/').unwrap_or(("", path));
        let ends = [".tf", ".tofu", ".tfvars", ".tf.json", ".tofu.json", ".tfvars.json"];
        ends.iter()
            .any(|end| name.ends_with(end))
            .then(|| Claim::Yes(Grouping::Directory(Arc::from(directory))))
    }

    fn claim_text(&self, _path: &str, _text: &str) -> Claim {
        Claim::No
    }

    fn parse(&self, source: &Arc<Source>) -> Tree {
        if source.path().ends_with(".json") {
            return parse_json(source);
        }
        let hcl = parse::parse(source);
        Tree {
            source: Arc::clone(source),
            comments: hcl.comments,
            problems: hcl.problems,
            body: hcl.body,
        }
    }

    fn assemble<'t>(&self, name: &str, files: Vec<Tree>, _tree: &'t dyn SourceTree) -> Vec<Assembly<'t>> {
        let mut unit = Unit::new(name, FormatId::Terraform);
        for file in files {
            lower(&file, &mut unit);
            unit.problems.extend(file.problems);
            unit.files.push(Arc::new(File {
                source: file.source,
                comments: file.comments,
            }));
        }
        labels::attach(&mut unit);
        unit.resources.iter_mut().for_each(kubernetes::attach);
        unit.resources.iter_mut().for_each(policy_document::attach);
        vec![Assembly::ready(unit)]
    }
}

fn parse_json(source: &Arc<Source>) -> Tree {
    let stream = portcullis_yaml::parse(source);
    let mut problems = stream.problems;
    let body = match stream.documents.first() {
        Some(document) if has_values_of_variables(source) => {
            syntax::variable_values(&document.value, source, &mut problems)
        }
        Some(document) => syntax::configuration(&document.value, source, &mut problems),
        None => Body::default(),
    };
    Tree {
        source: Arc::clone(source),
        comments: Vec::new(),
        problems,
        body,
    }
}

fn has_values_of_variables(source: &Source) -> bool {
    source.path().ends_with(".tfvars") || source.path().ends_with(".tfvars.json")
}

/// Turns one file's syntax into resources.
fn lower(file: &Tree, unit: &mut Unit) {
    let source = &*file.source;
    if has_values_of_variables(source) {
        unit.resources.push(lower::variable_values(&file.body, source));
        return;
    }
    for attribute in &file.body.attributes {
        let message = format!("{} is not read: it stands outside of any block", attribute.name);
        unit.problems
            .push(Problem::at(ProblemKind::Syntax, attribute.name_span, message));
    }
    for block in &file.body.blocks {
        let lowering = Lowering::written(source, "");
        unit.resources
            .push(lower::resource(block, lower::naming(block), lowering));
    }
}
