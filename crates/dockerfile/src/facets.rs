//! What a Dockerfile shares with other formats: the images it names, and the user that its image runs as.

use portcullis_model::dockerfile::{Dockerfile, Instruction, Keyword, Stage};
use portcullis_model::facet::{Facets, Identity, ImageReference, ImageUse};
use portcullis_model::{Data, Value};

use crate::parse::stage_key;

/// The facets of a Dockerfile.
pub(crate) fn of(dockerfile: &Dockerfile) -> Facets {
    Facets {
        images: images(dockerfile),
        identities: identity(dockerfile).into_iter().collect(),
        labels: None,
    }
}

fn images(dockerfile: &Dockerfile) -> Vec<ImageReference> {
    let names: std::collections::HashSet<_> = dockerfile
        .stages
        .iter()
        .filter_map(|stage| Some(stage_key(stage.name.as_ref()?.as_str()?)))
        .collect();
    let is_stage = |value: &Value| {
        value
            .as_str()
            .is_some_and(|text| text.parse::<usize>().is_ok() || names.contains(&stage_key(text)))
    };
    let mut images = Vec::new();
    for stage in &dockerfile.stages {
        if stage.parent.is_none() && stage.base.as_str() != Some("scratch") {
            images.extend(ImageReference::parse(
                &stage.base,
                ImageUse::Base,
                stage.address.clone(),
            ));
        }
        for instruction in dockerfile.of_stage(stage) {
            for value in copied_from(instruction) {
                if !is_stage(&value) && value.as_str() != Some("scratch") {
                    images.extend(ImageReference::parse(
                        &value,
                        ImageUse::CopySource,
                        stage.address.clone(),
                    ));
                }
            }
        }
    }
    images
}

/// The sources that `COPY --from=` and `RUN --mount=from=` name.
fn copied_from(instruction: &Instruction) -> Vec<Value> {
    match instruction.keyword {
        Keyword::Copy => instruction
            .flag("from")
            .and_then(|flag| flag.value.clone())
            .into_iter()
            .collect(),
        Keyword::Run => instruction
            .flags
            .iter()
            .filter(|flag| flag.name == "mount")
            .filter_map(|flag| mounted_from(flag.value.as_ref()?))
            .collect(),
        _ => Vec::new(),
    }
}

fn mounted_from(mount: &Value) -> Option<Value> {
    let text = mount.as_str()?;
    let mut at = 0;
    for part in text.split(',') {
        if let Some(image) = part.strip_prefix("from=") {
            let start = at + part.len() - image.len();
            return Some(Value::string(image, mount.part(start, start + image.len())));
        }
        at += part.len() + 1;
    }
    None
}

/// The user of the last stage: the last `USER` in it, or in the stages that it is built from.
fn identity(dockerfile: &Dockerfile) -> Option<Identity> {
    let stage = dockerfile.last_stage()?;
    let user = dockerfile.lineage(stage).find_map(|stage| last_user(dockerfile, stage));
    let root = dockerfile.lineage(stage).last().unwrap_or(stage);
    // Images that are made to run without root say so in their name; nothing else is known of a base image's user.
    let base_user = root
        .base
        .as_str()
        .filter(|base| base.contains("nonroot"))
        .map(|_| Value::new(Data::String("nonroot".into()), root.base.span));
    let at = user.map_or(stage.base.span, |user| user.span);
    Some(Identity {
        subject: "the image".into(),
        address: stage.address.clone(),
        user: user.cloned().or(base_user),
        non_root: None,
        at,
    })
}

fn last_user<'d>(dockerfile: &'d Dockerfile, stage: &Stage) -> Option<&'d Value> {
    dockerfile
        .of_stage(stage)
        .iter()
        .rev()
        .filter(|instruction| instruction.keyword == Keyword::User && !instruction.onbuild)
        .find_map(|instruction| instruction.words().first())
        .map(|word| &word.value)
}
