//! Where the module stands that a call names.

use std::collections::BTreeMap;
use std::sync::Arc;

use portcullis_model::{Source, SourceId, SourceTree, Span};
use smol_str::SmolStr;

use super::path;
use crate::local::is_local;
use crate::syntax::Block;

/// What a call's `source` says.
pub(crate) enum Named<'b> {
    /// A directory, by a path from the one that calls.
    Local(&'b str),
    /// A registry, a repository, an archive.
    Elsewhere(&'b str),
    /// Nothing that can be read without evaluating it.
    Computed,
}

/// What a call names, and where it does.
pub(crate) fn named(call: &Block) -> (Named<'_>, Span) {
    let Some(source) = call.body.attribute("source") else {
        return (Named::Computed, call.head);
    };
    let named = match source.value.as_text() {
        Some(text) if is_local(text) => Named::Local(text),
        Some(text) => Named::Elsewhere(text),
        None => Named::Computed,
    };
    (named, source.value.span)
}

/// What `terraform init` has written down of the modules that it fetched: their directories by the names of the calls
/// that lead to them, with dots between.
#[derive(Debug, Default)]
pub(crate) struct Manifest(BTreeMap<SmolStr, Arc<str>>);

impl Manifest {
    /// That of a directory in which Terraform was run; empty where there is none.
    pub(crate) fn read(directory: &str, tree: &dyn SourceTree) -> Self {
        let place = path::join(directory, ".terraform/modules/modules.json").unwrap_or_default();
        let Ok(bytes) = tree.read(&place) else {
            return Self::default();
        };
        let Ok(text) = String::from_utf8(bytes) else {
            return Self::default();
        };
        let source = Arc::new(Source::new(SourceId(u32::MAX), place, text));
        let stream = portcullis_yaml::parse(&source);
        let document = stream.documents.first().and_then(|document| document.value.as_map());
        let modules = document.and_then(|document| document.get("Modules"));
        let modules = modules.and_then(|modules| modules.as_list()).unwrap_or_default();
        let entry = |module: &portcullis_model::Value| {
            let module = module.as_map()?;
            let key = module.get("Key")?.as_str()?;
            let place = path::join(directory, module.get("Dir")?.as_str()?)?;
            Some((SmolStr::new(key), Arc::from(place)))
        };
        Self(modules.iter().filter_map(entry).collect())
    }

    /// The directory of the module to which these calls lead.
    pub(crate) fn directory(&self, calls: &str) -> Option<&Arc<str>> {
        self.0.get(calls)
    }

    pub(crate) fn directories(&self) -> impl Iterator<Item = &Arc<str>> {
        self.0.values()
    }
}
