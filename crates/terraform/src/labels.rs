//! The tags of AWS and Azure resources and the labels of Google's, as the facet that rules on labels judge.

use std::sync::Arc;

use portcullis_model::facet::Labels;
use portcullis_model::{Data, Lookup, Map, Reason, Resource, Unit, Unknown, Value};

use crate::taggable;

/// Gives every resource that can have tags or labels its facet, with what the provider adds to all.
pub(crate) fn attach(unit: &mut Unit) {
    let aws = of_provider(unit, "aws", "default_tags.tags");
    let google = of_provider(unit, "google", "default_labels");
    for resource in &mut unit.resources {
        let word = match taggable::word(&resource.kind) {
            Some(word) => word,
            None => continue,
        };
        let added = if resource.kind.starts_with("aws_") {
            aws.as_ref()
        } else if resource.kind.starts_with("google_") {
            google.as_ref()
        } else {
            None
        };
        resource.facets.labels = facet(resource, word, added);
    }
}

/// What the provider blocks of this name add: of one block its own, of several what cannot be told.
fn of_provider(unit: &Unit, name: &str, path: &str) -> Option<Value> {
    // The unit is not whole yet, so that it cannot be asked by kind.
    let providers = unit.resources.iter().filter(|resource| resource.kind == "provider");
    let mut blocks = providers.filter(|provider| provider.name == name);
    let added = |provider: &Resource| match provider.at(path) {
        Lookup::Known(value) => Some(value.clone()),
        Lookup::Unknown { unknown, at } => Some(Value::new(Data::Unknown(unknown), at)),
        Lookup::Missing { .. } => None,
    };
    let first = blocks.next()?;
    let others: Vec<Value> = blocks.filter_map(added).collect();
    match (added(first), others.first()) {
        (own, None) => own,
        (own, Some(other)) => {
            let span = own.map_or(other.span, |own| own.span);
            let unknown = Unknown::new(Reason::Expression, path.split('.').next().unwrap_or(path));
            Some(Value::new(Data::Unknown(Arc::new(unknown)), span))
        }
    }
}

fn facet(resource: &Resource, word: &'static str, added: Option<&Value>) -> Option<Labels> {
    let own = resource.body.as_map()?.get(word).filter(|value| !value.is_null());
    let known = own.is_some() || taggable::always(&resource.kind);
    known.then(|| Labels {
        word,
        values: join(own, added),
        at: resource.head,
    })
}

/// The resource's own tags, and those of the provider that it does not have itself.
fn join(own: Option<&Value>, added: Option<&Value>) -> Option<Value> {
    let (own, added) = match (own, added) {
        (Some(own), Some(added)) => (own, added),
        (own, added) => return own.or(added).cloned(),
    };
    let Data::Map(own_map) = &own.data else {
        return Some(own.clone());
    };
    let mut map: Map = own_map.clone();
    match &added.data {
        Data::Map(added) => {
            map.complete &= added.complete;
            for entry in added {
                if map.get(&entry.key.name).is_none() {
                    map.entries.push(entry.clone());
                }
            }
        }
        _ => map.complete = false,
    }
    Some(Value::new(Data::Map(map), own.span))
}
