//! Files that a kustomization uses as patches: what they leave out is said elsewhere.

use std::collections::HashSet;

use portcullis_model::format::Parsed;
use portcullis_model::{Data, Resource, Value};

use crate::facets;

/// Marks the objects of patch files as incomplete, so that a key they leave out is unknown rather than missing.
pub(crate) fn mark(files: &mut [Parsed]) {
    let patches: HashSet<String> = files.iter().flat_map(patches_of).collect();
    if patches.is_empty() {
        return;
    }
    for file in files.iter_mut().filter(|file| patches.contains(&**file.source.path())) {
        for resource in &mut file.resources {
            open(&mut resource.body);
            resource.facets = facets::of(resource);
        }
    }
}

/// The paths of the patches that the kustomizations of a file name.
fn patches_of(file: &Parsed) -> Vec<String> {
    let directory = file
        .source
        .path()
        .rsplit_once('/')
        .map_or("", |(directory, _)| directory);
    let kustomizations = file
        .resources
        .iter()
        .filter(|resource| matches!(resource.kind.as_str(), "Kustomization" | "Component"));
    kustomizations
        .flat_map(named_patches)
        .filter_map(|path| resolve(directory, path))
        .collect()
}

fn named_patches(kustomization: &Resource) -> Vec<&str> {
    let merged = kustomization
        .at("patchesStrategicMerge")
        .items()
        .iter()
        .filter_map(Value::as_str);
    let patches = kustomization.at("patches").items().iter();
    merged
        .chain(patches.filter_map(|patch| patch.key("path").as_str()))
        .collect()
}

/// A path beside a directory; `None` where it leads out of the scanned root.
fn resolve(directory: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = directory.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn open(value: &mut Value) {
    match &mut value.data {
        Data::Map(map) => {
            map.complete = false;
            map.entries.iter_mut().for_each(|entry| open(&mut entry.value));
        }
        Data::List(items) => items.iter_mut().for_each(open),
        _ => {}
    }
}
