//! The tags of AWS and Azure resources and the labels of Google's, as the facet that rules on labels judge.

use portcullis_model::facet::Labels;
use portcullis_model::{Data, Map, Resource, Value};

use crate::taggable;

/// Gives a resource that can have tags or labels its facet, with what its provider adds to all.
pub(crate) fn attach(resource: &mut Resource, added: Option<&Value>) {
    if let Some(word) = taggable::word(&resource.kind) {
        resource.facets.labels = facet(resource, word, added);
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
