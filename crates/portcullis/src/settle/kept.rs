//! What is kept of a unit when its trees are gone.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use portcullis_model::{CallSite, Finding, FormatId, Problem, Resource, SmolStr, Source, Span, Undecided, Unit};

use crate::judge::Spoken;
use crate::suppress::Suppressions;
use crate::verdict::Said;

/// What settling needs of a judged unit.
pub(crate) struct Kept {
    pub sources: Vec<Arc<Source>>,
    /// The blocks that were judged.
    pub blocks: Vec<Span>,
    /// The blocks that calls instantiate, and whether any of these calls is more than an example or a test.
    pub called: HashMap<Span, bool>,
    /// The blocks that call modules, and their addresses.
    pub calling: Vec<(Span, SmolStr)>,
    /// Those of them that made anything.
    pub followed: HashSet<Span>,
    pub findings: Vec<Said<Finding>>,
    pub undecided: Vec<Said<Undecided>>,
    pub problems: Vec<Problem>,
    pub suppressions: Suppressions,
}

impl Kept {
    pub fn of(unit: &Unit, spoken: Spoken) -> Self {
        let mut called: HashMap<Span, bool> = HashMap::new();
        let mut followed = HashSet::new();
        for resource in &unit.called {
            *called.entry(resource.span).or_default() |= !is_called_by_example(resource, unit);
            followed.extend(resource.calls.iter().map(|call| call.span));
        }
        let calls_modules = |resource: &&Resource| resource.format == FormatId::Terraform && resource.kind == "module";
        let mut problems = spoken.problems;
        problems.extend(unit.problems.iter().cloned());
        let all = unit.resources.iter().chain(&unit.called);
        let mut blocks: Vec<Span> = all.clone().map(|resource| resource.span).collect();
        blocks.sort_unstable();
        blocks.dedup();
        Self {
            sources: unit.files.iter().map(|file| Arc::clone(&file.source)).collect(),
            blocks,
            called,
            calling: all
                .filter(calls_modules)
                .map(|resource| (resource.span, resource.address.clone()))
                .collect(),
            followed,
            findings: spoken.findings,
            undecided: spoken.undecided,
            problems,
            suppressions: Suppressions::of(unit),
        }
    }
}

/// Folders that hold what shows or tries out a module, by name.
const EXERCISES: [&str; 12] = [
    "demo", "demos", "e2e", "example", "examples", "fixture", "fixtures", "sample", "samples", "test", "testing",
    "tests",
];

/// Whether an example or a test of the called module is among the calls that led to a resource. A module that is itself
/// part of the same example is not meant.
fn is_called_by_example(resource: &Resource, unit: &Unit) -> bool {
    let path = |span: Span| unit.file(span.source).map_or("", |file| file.source.path());
    let called = path(resource.span);
    let is_example = |call: &CallSite| exercise_of(path(call.head)).is_some_and(|folder| !called.starts_with(folder));
    resource.calls.iter().any(is_example)
}

/// The path of the outermost folder that holds examples or tests, with its `/`.
fn exercise_of(path: &str) -> Option<&str> {
    let mut end = 0;
    for part in path.split_inclusive('/') {
        end += part.len();
        let name = part.strip_suffix('/')?;
        if EXERCISES.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            return path.get(..end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_an_example_is_told_by_its_name() {
        assert_eq!(exercise_of("net/examples/full/main.tf"), Some("net/examples/"));
        assert_eq!(exercise_of("net/examples.tf"), None);
        assert_eq!(exercise_of("tests"), None);
    }
}
