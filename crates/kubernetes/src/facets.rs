//! What manifests share with other formats: images, the users that processes run as, labels.

use portcullis_model::facet::{Facets, Identity, ImageReference, ImageUse, Labels};
use portcullis_model::kubernetes::Workload;
use portcullis_model::{Lookup, Reason, Resource, Unknown, Value};

pub(crate) fn of(resource: &Resource) -> Facets {
    let mut facets = Facets::default();
    if let Some(workload) = resource.workload() {
        facets.images = images(&workload);
        if !workload.is_windows() {
            facets.identities = identities(&workload);
        }
    }
    if resource.kind != "Kustomization" {
        facets.labels = Some(Labels {
            word: "labels",
            values: owned(&resource.at("metadata.labels")),
            at: resource.head,
        });
    }
    facets
}

fn images(workload: &Workload) -> Vec<ImageReference> {
    let address = &workload.resource.address;
    let references = workload.containers().filter_map(|container| {
        let reference = owned(&container.at("image"))?;
        let image = ImageReference::parse(&reference, ImageUse::Container, address.clone())?;
        Some(without_placeholders(image, &reference))
    });
    references.collect()
}

/// Other tools fill `${TAG}`, `$(TAG)`, `{{ tag }}` and `<tag>` in before the manifest is used: what depends on them is
/// not known.
fn without_placeholders(mut image: ImageReference, whole: &Value) -> ImageReference {
    let Some(unknown) = computed(whole) else {
        return image;
    };
    let bare = image.tag.is_none() && image.digest.is_none();
    // The last colon of `${IMAGE:-nginx:1.2}` divides nothing.
    let within =
        |part: &Value| computed(part).is_none() && part.as_str().is_some_and(|text| text.contains(['}', ')', '>']));
    if bare || image.tag.as_ref().is_some_and(within) {
        image.tag = Some(unknown.clone());
        image.digest = Some(unknown.clone());
        image.name = unknown;
        return image;
    }
    let parts = std::iter::once(&mut image.name)
        .chain(&mut image.tag)
        .chain(&mut image.digest);
    for part in parts {
        if let Some(unknown) = computed(part) {
            *part = unknown;
        }
    }
    image
}

/// The unknown value in place of a text with a placeholder in it.
fn computed(value: &Value) -> Option<Value> {
    let text = value.as_str()?;
    let start = ["${", "$(", "{{", "<"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()?;
    let mut unknown = Unknown::new(Reason::Template, text);
    unknown.prefix = text[..start].into();
    Some(Value::unknown(unknown, value.span))
}

fn identities(workload: &Workload) -> Vec<Identity> {
    let identity = |container: portcullis_model::kubernetes::Container| Identity {
        subject: smol_str::format_smolstr!("{}", container.words()),
        address: workload.resource.address.clone(),
        user: owned(&container.effective_security("runAsUser")),
        non_root: owned(&container.effective_security("runAsNonRoot")),
        at: container.head(),
    };
    workload.containers().map(identity).collect()
}

/// The value of a lookup, for keeping; `None` where it is missing.
fn owned(lookup: &Lookup) -> Option<Value> {
    match lookup {
        Lookup::Known(value) => Some((*value).clone()),
        Lookup::Missing { .. } => None,
        Lookup::Unknown { unknown, at } => Some(Value::unknown((**unknown).clone(), *at)),
    }
}
