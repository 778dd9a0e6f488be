//! Helm charts to resources: the chart's own files, its values and its lock.
//!
//! Templates are not YAML and are never read as such: they belong to the chart's unit, and are counted. Manifests under
//! `crds/` are plain Kubernetes, and left to that format.

mod claim;
mod images;

use std::sync::Arc;

use portcullis_model::format::Parsed;
use portcullis_model::{
    Assembly, Claim, Data, Format, FormatId, Map, Problem, ProblemKind, Resource, SmolStr, Source, SourceTree, Value,
};

use crate::images::AppVersion;

/// The Helm format.
#[derive(Clone, Copy, Debug, Default)]
pub struct Helm;

impl Format for Helm {
    type Tree = Parsed;

    fn id(&self) -> FormatId {
        FormatId::Helm
    }

    fn claim_path(&self, path: &str, tree: &dyn SourceTree) -> Option<Claim> {
        claim::claim(path, tree)
    }

    fn claim_text(&self, _path: &str, _text: &str) -> Claim {
        Claim::No
    }

    fn parse(&self, source: &Arc<Source>) -> Parsed {
        let mut parsed = Parsed::new(source);
        let mut stream = portcullis_yaml::parse(source);
        parsed.comments = std::mem::take(&mut stream.comments);
        parsed.problems = std::mem::take(&mut stream.problems);
        let broken = parsed
            .problems
            .iter()
            .any(|problem| problem.kind == ProblemKind::Syntax);
        let mut documents = stream.documents.into_iter().map(|document| document.value);
        let body = documents.find(|value| !value.is_null());
        let file = claim::File::of(source.file_name());
        match body {
            Some(body) if body.as_map().is_some() => parsed.resources.push(resource(file, source, body)),
            Some(body) => parsed.problems.push(Problem::at(
                ProblemKind::Syntax,
                body.span,
                format!("{} has to be a map of keys to values", source.file_name()),
            )),
            // Comments alone are how a chart says that it has no values.
            None if !broken => {
                let nothing = Value::new(
                    Data::Map(Map::empty(source.whole().at_start())),
                    source.whole().at_start(),
                );
                parsed.resources.push(resource(file, source, nothing));
            }
            None => {}
        }
        parsed
    }

    fn assemble<'t>(&self, name: &str, files: Vec<Parsed>, _tree: &'t dyn SourceTree) -> Vec<Assembly<'t>> {
        let mut unit = Parsed::into_unit(name, FormatId::Helm, files);
        let version = AppVersion::of(&unit);
        let resources = std::mem::take(&mut unit.resources);
        unit.resources = resources
            .into_iter()
            .map(|mut resource| {
                if resource.kind == claim::File::Values.kind() {
                    resource.facets.images = images::of_values(&resource, &unit, &version);
                }
                resource
            })
            .collect();
        vec![Assembly::ready(unit)]
    }
}

fn resource(file: claim::File, source: &Source, mut body: Value) -> Resource {
    // What a chart lacks is reported at its name.
    if file == claim::File::Chart
        && let Some(name) = body.key("name").known().map(|name| name.span)
        && let Data::Map(map) = &mut body.data
    {
        map.head = name;
    }
    let name: SmolStr = match file {
        claim::File::Chart => body.key("name").as_str().unwrap_or("").into(),
        _ => source.file_name().into(),
    };
    let mut resource = Resource::new(FormatId::Helm, file.kind(), body);
    resource.address = name.clone();
    resource.name = name;
    resource
}
