//! From parsed files to units: directories become modules, modules become instances, and these resources with their
//! values.
//!
//! What is written ([`load::Program`]) is shared by all units of a scan. What is evaluated ([`evaluation::Evaluation`])
//! belongs to one directory in which Terraform may be run, and is gone when its unit is made.

mod address;
mod bare;
mod constraint;
mod directory;
mod evaluation;
mod expansion;
mod files;
mod load;
mod overrides;
pub(crate) mod path;
mod place;
mod providers;
mod source;
mod twins;
mod unit;

use std::sync::Arc;

use portcullis_model::format::{Assembly, SourceTree};

use self::load::Program;
use crate::Tree;
use crate::settings::Settings;

/// The units of a scan: one for each directory.
pub(crate) fn assemblies<'t>(trees: Vec<Tree>, settings: &Settings, tree: &'t dyn SourceTree) -> Vec<Assembly<'t>> {
    let program = Arc::new(Program::load(trees, settings, tree));
    let assembly = |path: Arc<str>| {
        let program = Arc::clone(&program);
        let module = program.module(&path)?;
        let files = module.files.iter().map(|file| Arc::clone(&file.source)).collect();
        Some(Assembly::new(files, move || match program.module(&path) {
            Some(module) => unit::make(&program, module),
            None => portcullis_model::Unit::new(&*path, portcullis_model::FormatId::Terraform),
        }))
    };
    let asked = program.asked();
    asked.into_iter().filter_map(assembly).collect()
}
