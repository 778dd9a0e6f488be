//! YAML and JSON documents to Kubernetes resources, with every workload's pods in one normal form.

mod claim;
mod facets;
mod object;
mod patches;
mod references;

use std::sync::Arc;

use portcullis_model::format::Parsed;
use portcullis_model::{Assembly, Claim, Format, FormatId, Resource, SmolStr, Source, SourceTree, Value};

/// The object that a value describes, for formats that write manifests in their own words. Its address is theirs.
/// `None` where the value says no kind.
#[must_use]
pub fn object_of(value: Value, address: SmolStr) -> Option<Resource> {
    let kind = SmolStr::new(value.key("kind").as_str()?);
    Some(object::object(kind, value, Some(address)))
}

/// Kubernetes manifests.
#[derive(Clone, Copy, Debug, Default)]
pub struct Kubernetes;

impl Format for Kubernetes {
    type Tree = Parsed;

    fn id(&self) -> FormatId {
        FormatId::Kubernetes
    }

    fn claim_path(&self, path: &str, _tree: &dyn SourceTree) -> Option<Claim> {
        claim::by_path(path)
    }

    fn claim_text(&self, path: &str, text: &str) -> Claim {
        claim::by_text(path, text)
    }

    fn parse(&self, source: &Arc<Source>) -> Parsed {
        let mut parsed = Parsed::new(source);
        let stream = portcullis_yaml::parse(source);
        parsed.comments = stream.comments;
        parsed.problems = stream.problems;
        for document in stream.documents {
            object::collect(
                document.value,
                claim::is_kustomization(source.path()),
                &mut parsed.resources,
            );
        }
        parsed
    }

    fn assemble<'t>(&self, name: &str, mut files: Vec<Parsed>, _tree: &'t dyn SourceTree) -> Vec<Assembly<'t>> {
        patches::mark(&mut files);
        vec![Assembly::ready(Parsed::into_unit(name, FormatId::Kubernetes, files))]
    }
}
