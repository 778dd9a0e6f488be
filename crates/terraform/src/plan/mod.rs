//! A plan as `terraform show -json` prints it: every resource with the values that it will have. Where the configuration
//! stands beside it, everything keeps its place there.

mod beside;
mod configuration;
mod reading;
mod resources;
mod values;

use std::sync::Arc;

use portcullis_model::format::{Assembly, SourceTree};
use portcullis_model::{File, FormatId, Source, Unit};

use crate::syntax::Body;
use crate::{Tree, kubernetes, labels, policy_document};

/// Whether a text is a plan, rather than other JSON or a state.
pub(crate) fn is_plan(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let words = ["\"format_version\"", "\"terraform_version\"", "\"planned_values\""];
    text.starts_with('{') && words.iter().all(|word| text.contains(word))
}

/// Reads the file of a plan.
pub(crate) fn parse(source: &Arc<Source>) -> Tree {
    let stream = portcullis_yaml::parse(source);
    Tree {
        source: Arc::clone(source),
        comments: Vec::new(),
        problems: stream.problems,
        body: Body::default(),
        plan: stream.documents.into_iter().next().map(|document| document.value),
    }
}

/// The unit of a plan, which is made when it is wanted.
pub(crate) fn assembly(file: Tree, tree: &dyn SourceTree) -> Assembly<'_> {
    Assembly::new(vec![Arc::clone(&file.source)], move || unit(file, tree))
}

fn unit(file: Tree, tree: &dyn SourceTree) -> Unit {
    let source = file.source;
    let mut unit = Unit::new(source.path().to_string(), FormatId::Terraform);
    unit.problems = file.problems;
    if let Some(plan) = &file.plan {
        let beside = beside::find(source.path(), plan, tree);
        resources::add(plan, beside.as_ref(), &mut unit);
        unit.files
            .extend(beside.into_iter().flat_map(beside::Beside::into_files));
    }
    unit.files.push(Arc::new(File {
        source,
        comments: Vec::new(),
    }));
    unit.files.sort_by_key(|file| file.source.id());
    unit.files.dedup_by_key(|file| file.source.id());
    for resource in unit.resources.iter_mut().chain(&mut unit.called) {
        // What a plan has under these names is with what the provider adds.
        let all = ["tags_all", "terraform_labels"]
            .iter()
            .find_map(|name| resource.body.as_map()?.get(name));
        let all = all.cloned();
        labels::attach(resource, all.as_ref());
        kubernetes::attach(resource);
        policy_document::attach(resource);
    }
    unit
}
