//! From a document to the objects in it.

use portcullis_model::{Data, FormatId, Resource, SmolStr, Value, View};

use crate::{facets, references};

/// Adds the objects of a document: one, or the items of a list. What is no object is left out.
pub(crate) fn collect(value: Value, kustomization: bool, out: &mut Vec<Resource>) {
    let kind = match value.key("kind").as_str() {
        Some(kind) if value.key("apiVersion").known().is_some() => SmolStr::new(kind),
        None if kustomization && value.as_map().is_some() => SmolStr::new_static("Kustomization"),
        _ => return,
    };
    if kind.ends_with("List")
        && value
            .key("items")
            .known()
            .is_some_and(|items| items.as_list().is_some())
    {
        if let Data::Map(map) = value.data {
            for entry in map.entries {
                if let ("items", Data::List(items)) = (entry.key.name.as_str(), entry.value.data) {
                    items.into_iter().for_each(|item| collect(item, false, out));
                }
            }
        }
        return;
    }
    out.push(object(kind, value, None));
}

/// An object with this content. Without an address it is named by kind, namespace and name.
pub(crate) fn object(kind: SmolStr, mut body: Value, address_elsewhere: Option<SmolStr>) -> Resource {
    let head = body.key("kind").known().map(|kind| kind.span);
    // What is missing of the whole object is reported at its kind.
    if let (Data::Map(map), Some(head)) = (&mut body.data, head) {
        map.head = head;
    }
    if kind == "CustomResourceDefinition" {
        drop_schemas(&mut body);
    }
    let mut resource = Resource::new(FormatId::Kubernetes, kind, body);
    let text = |path: &str| {
        resource
            .at(path)
            .known()
            .and_then(Value::scalar_text)
            .unwrap_or_default()
    };
    let name = match text("metadata.name") {
        name if name.is_empty() => text("metadata.generateName"),
        name => name,
    };
    let namespace = text("metadata.namespace");
    resource.address = address_elsewhere.unwrap_or_else(|| address(&resource.kind, &namespace, &name));
    resource.name = name;
    resource.view = view(&resource);
    resource.facets = facets::of(&resource);
    resource.references = references::of(&resource, &namespace);
    resource
}

/// Lets go of the schemas in a definition of a custom resource. They configure nothing, no rule reads them, and they are
/// most of the bytes of most repositories that have any.
fn drop_schemas(definition: &mut Value) {
    let Some(spec) = entry_of(definition, "spec") else {
        return;
    };
    drop_key(spec, "validation");
    if let Some(Value {
        data: Data::List(versions),
        ..
    }) = entry_of(spec, "versions")
    {
        versions.iter_mut().for_each(|version| drop_key(version, "schema"));
    }
}

fn entry_of<'v>(value: &'v mut Value, name: &str) -> Option<&'v mut Value> {
    let Data::Map(map) = &mut value.data else { return None };
    map.entries
        .iter_mut()
        .find(|entry| entry.key.name == name)
        .map(|entry| &mut entry.value)
}

fn drop_key(value: &mut Value, name: &str) {
    if let Data::Map(map) = &mut value.data {
        let before = map.entries.len();
        map.entries.retain(|entry| entry.key.name != name);
        map.complete &= map.entries.len() == before;
    }
}

/// `Kind/namespace/name`, without what is not known.
pub(crate) fn address(kind: &str, namespace: &str, name: &str) -> SmolStr {
    match (namespace, name) {
        (_, "") => SmolStr::new(kind),
        ("", name) => smol_str::format_smolstr!("{kind}/{name}"),
        (namespace, name) => smol_str::format_smolstr!("{kind}/{namespace}/{name}"),
    }
}

/// Where the pods of an object are described.
fn view(resource: &Resource) -> View {
    let version = resource.at("apiVersion").as_str().unwrap_or("");
    let group = version.split_once('/').map_or("", |(group, _)| group);
    let path: &'static [&'static str] = match resource.kind.as_str() {
        "Pod" => &[],
        "Revision" if group == "serving.knative.dev" => &[],
        "PodTemplate" => &["template"],
        "Deployment"
        | "StatefulSet"
        | "DaemonSet"
        | "ReplicaSet"
        | "ReplicationController"
        | "Job"
        | "DeploymentConfig" => &["spec", "template"],
        "Rollout" if group == "argoproj.io" => &["spec", "template"],
        "Service" | "Configuration" if group == "serving.knative.dev" => &["spec", "template"],
        "CronJob" => &["spec", "jobTemplate", "spec", "template"],
        _ => return View::None,
    };
    View::Workload(path)
}
