//! Terraform and OpenTofu configuration to resources: text to syntax trees, then trees to values.
//!
//! The two steps meet in [`Tree`], which keeps the syntax: an evaluator that follows variables and modules takes its
//! place between them, as another implementation of the one trait that gives an expression its value.

mod block;
mod body;
mod document;
mod evaluate;
mod expression;
mod function;
mod json;
mod kubernetes;
mod labels;
mod parse;
mod policy_document;
mod reference;
mod scan;
mod settings;
mod syntax;
mod taggable;
mod value;

use std::sync::Arc;

use portcullis_model::format::{Assembly, Claim, Format, Grouping, SourceTree};
use portcullis_model::{Comment, File, FormatId, Problem, Source, Unit, Value};

use crate::expression::Literals;
pub use crate::settings::{Settings, VarFile};

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
    syntax: Syntax,
}

#[derive(Debug)]
enum Syntax {
    Native(Vec<parse::Part>),
    Json(Vec<Value>),
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
            let stream = portcullis_yaml::parse(source);
            return Tree {
                source: Arc::clone(source),
                comments: Vec::new(),
                problems: stream.problems,
                syntax: Syntax::Json(stream.documents.into_iter().map(|document| document.value).collect()),
            };
        }
        let hcl = parse::parse(source);
        Tree {
            source: Arc::clone(source),
            comments: hcl.comments,
            problems: hcl.problems,
            syntax: Syntax::Native(hcl.parts),
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

/// Turns one file's syntax into resources.
fn lower(file: &Tree, unit: &mut Unit) {
    let (source, evaluator) = (&*file.source, &Literals);
    let of_variables = source.path().ends_with(".tfvars") || source.path().ends_with(".tfvars.json");
    match &file.syntax {
        Syntax::Native(parts) if of_variables => {
            unit.resources.push(block::variable_values(parts, source, evaluator));
        }
        Syntax::Native(parts) => {
            for part in parts {
                block::resources(part, source, evaluator, &mut unit.resources, &mut unit.problems);
            }
        }
        Syntax::Json(documents) => {
            for document in documents {
                if of_variables {
                    unit.resources.push(json::variable_values(document, source, evaluator));
                } else {
                    json::resources(document, source, evaluator, &mut unit.resources, &mut unit.problems);
                }
            }
        }
    }
}
