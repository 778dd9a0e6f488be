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
            images.extend(base(dockerfile, stage));
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

/// The image of a `FROM`. Where a variable in it is not known, its tag often is all the same: by what is written behind
/// the variable, or before it.
fn base(dockerfile: &Dockerfile, stage: &Stage) -> Option<ImageReference> {
    let mut image = ImageReference::parse(&stage.base, ImageUse::Base, stage.address.clone())?;
    let from = dockerfile.instructions.get(stage.instructions.start)?;
    let written = from.words().first()?.raw.as_str();
    let Some(unknown) = stage
        .base
        .as_unknown()
        .filter(|_| written.len() == stage.base.span.len())
    else {
        return Some(image);
    };
    let start = written
        .rfind('/')
        .map_or(0, |slash| slash + 1)
        .max(last_variable_end(written)?);
    let rest = &written[start..];
    let whole_part = written[..start].ends_with('/');
    if !rest.contains('$') && (whole_part || rest.starts_with([':', '@'])) {
        let (tagged, digest) = rest
            .split_once('@')
            .map_or((rest, None), |(tagged, digest)| (tagged, Some(digest)));
        let value = |text: &str, at: usize| Value::string(text, stage.base.span.slice(at, at + text.len()));
        image.tag = tagged
            .find(':')
            .map(|colon| value(&tagged[colon + 1..], start + colon + 1));
        image.digest = digest.map(|digest| value(digest, start + tagged.len() + 1));
    } else if let Some(colon) = unknown
        .prefix
        .rfind(':')
        .filter(|colon| !unknown.prefix[*colon..].contains(['/', '@']))
    {
        image.name = Value::string(&unknown.prefix[..colon], stage.base.span.slice(0, colon));
        let mut tag = unknown.as_ref().clone();
        tag.prefix = tag.prefix[colon + 1..].into();
        image.tag = Some(Value::unknown(tag, stage.base.span.slice(colon + 1, written.len())));
    }
    Some(image)
}

/// Where the last `$NAME` or `${...}` ends.
fn last_variable_end(written: &str) -> Option<usize> {
    let dollar = written.rfind('$')?;
    let rest = &written[dollar + 1..];
    let length = if rest.starts_with('{') {
        rest.find('}')? + 1
    } else {
        rest.bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
            .count()
    };
    Some(dollar + 1 + length)
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
