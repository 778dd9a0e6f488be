//! A resource as a policy sees it.

use std::sync::OnceLock;

use portcullis_model::facet::ImageReference;
use portcullis_model::kubernetes::{Container, ContainerRole};
use portcullis_model::{Data, Number, Resource, Value, View};
use regorus::value::{Array, Object};

/// The input of all policies about one resource. The resource is converted once, and shared by them.
pub(crate) struct Input<'r> {
    resource: &'r Resource,
    shared: OnceLock<Vec<(&'static str, regorus::Value)>>,
}

impl<'r> Input<'r> {
    pub(crate) fn new(resource: &'r Resource) -> Self {
        Self {
            resource,
            shared: OnceLock::new(),
        }
    }

    /// The input with the options of one policy.
    pub(crate) fn with_options(&self, options: &regorus::Value) -> regorus::Value {
        let shared = self.shared.get_or_init(|| describe(self.resource));
        let pairs = shared.iter().map(|(name, value)| (text(name), value.clone()));
        let options = std::iter::once((text("options"), options.clone()));
        regorus::Value::from(pairs.chain(options).collect::<Object>())
    }
}

fn describe(resource: &Resource) -> Vec<(&'static str, regorus::Value)> {
    let body = known(&resource.body);
    let mut input = vec![
        ("format", text(resource.format.name())),
        ("kind", text(&resource.kind)),
        ("name", text(&resource.name)),
        ("address", text(&resource.address)),
    ];
    if let Some(namespace) = resource.at("metadata.namespace").as_str() {
        input.push(("namespace", text(namespace)));
    }
    if let Some(labels) = &resource.facets.labels
        && let Some(map) = labels.values().known().and_then(Value::as_map)
    {
        let names = map.iter().map(|entry| text(&entry.key.name)).collect::<Array>();
        input.push(("label_names", regorus::Value::from(names)));
        input.push(("labels", known_map(map)));
    }
    if let Some(containers) = containers(resource, &body) {
        input.push(("containers", containers));
    }
    if !resource.facets.images.is_empty() {
        let images = resource.facets.images.iter().map(image).collect::<Array>();
        input.push(("images", regorus::Value::from(images)));
    }
    input.push(("body", body));
    input
}

fn image(image: &ImageReference) -> regorus::Value {
    let mut fields = vec![("address", text(&image.address))];
    if let Some(registry) = registry(image) {
        fields.push(("registry", text(registry)));
    }
    if let Some(name) = image.name.as_str() {
        let repository = match name.split_once('/') {
            Some((host, rest)) if image.registry() == Some(host) => rest,
            _ => name,
        };
        fields.push(("text", text(&image.to_string())));
        fields.push(("name", text(name)));
        fields.push(("repository", text(repository)));
    }
    for (field, part) in [("tag", image.tag()), ("digest", image.digest())] {
        if let Some(part) = part.as_str() {
            fields.push((field, text(part)));
        }
    }
    object(fields)
}

/// The registry, also where only the beginning of the name is known, if that beginning settles it.
fn registry(image: &ImageReference) -> Option<&str> {
    if let Some(registry) = image.registry() {
        return Some(registry);
    }
    let (host, _) = image.name.as_unknown()?.prefix.split_once('/')?;
    let is_host = host.contains(['.', ':']) || host == "localhost";
    Some(if is_host { host } else { "docker.io" })
}

/// The containers, each with its role and the path at which it stands in the body.
fn containers(resource: &Resource, body: &regorus::Value) -> Option<regorus::Value> {
    let workload = resource.workload()?;
    let View::Workload(template) = &resource.view else {
        return None;
    };
    let mut list = Vec::new();
    for container in workload.containers() {
        let (place, role) = match container.role {
            ContainerRole::Ordinary => ("containers", "container"),
            ContainerRole::Init => ("initContainers", "init"),
            ContainerRole::Ephemeral => ("ephemeralContainers", "ephemeral"),
        };
        let Some(index) = position(&workload, place, &container) else {
            continue;
        };
        let steps = template.iter().copied().chain(["spec", place]);
        let mut path: Vec<regorus::Value> = steps.map(text).collect();
        path.push(regorus::Value::from(index));
        let spec = path.iter().try_fold(body, |value, step| Some(&value[step]))?;
        let Ok(fields) = spec.as_object() else { continue };
        let own = fields.iter().map(|(key, value)| (key.clone(), value.clone()));
        let added = [
            (text("role"), text(role)),
            (text("path"), regorus::Value::from(path.clone())),
        ];
        list.push(regorus::Value::from(own.chain(added).collect::<Object>()));
    }
    Some(regorus::Value::from(list))
}

fn position(workload: &portcullis_model::kubernetes::Workload, place: &str, container: &Container) -> Option<usize> {
    let items = workload.spec().key(place).known().and_then(Value::as_list)?;
    items.iter().position(|item| std::ptr::eq(item, container.value))
}

/// The value without what is not known: an unknown value of a map is left out, an unknown item of a list is null, so that
/// positions stay what they are. A key that is null says the same as one that is not there.
pub(crate) fn known(value: &Value) -> regorus::Value {
    known_data(&value.data)
}

/// The data of [`known`].
pub(crate) fn known_data(data: &Data) -> regorus::Value {
    match data {
        Data::Null | Data::Unknown(_) => regorus::Value::Null,
        Data::Bool(flag) => regorus::Value::Bool(*flag),
        Data::Number(Number::Int(number)) => regorus::Value::from(*number),
        Data::Number(Number::Float(number)) => regorus::Value::from(*number),
        Data::String(string) => text(string),
        Data::List(items) => regorus::Value::from(items.iter().map(known).collect::<Array>()),
        Data::Map(map) => known_map(map),
    }
}

fn known_map(map: &portcullis_model::Map) -> regorus::Value {
    let pairs = map
        .iter()
        .filter(|entry| !matches!(entry.value.data, Data::Unknown(_) | Data::Null))
        .map(|entry| (text(&entry.key.name), known(&entry.value)));
    regorus::Value::from(pairs.collect::<Object>())
}

fn text(text: &str) -> regorus::Value {
    regorus::Value::String(text.into())
}

fn object(fields: Vec<(&str, regorus::Value)>) -> regorus::Value {
    let pairs = fields.into_iter().map(|(name, value)| (text(name), value));
    regorus::Value::from(pairs.collect::<Object>())
}
