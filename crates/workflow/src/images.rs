//! The images that a workflow or an action runs.

use portcullis_model::facet::{ImageReference, ImageUse};
use portcullis_model::workflow::Job;
use portcullis_model::{Data, Lookup, Reason, Resource, SmolStr, Unknown, Value};

/// All images that the resource names: of jobs, of their services, of `uses: docker://` and of Docker actions.
pub(crate) fn images(resource: &Resource) -> Vec<ImageReference> {
    let mut images = Vec::new();
    for job in resource.jobs() {
        let address = job.address();
        let container = job.at("container");
        let image = match container.known().map(|value| &value.data) {
            Some(Data::Map(map)) => map.get("image"),
            _ => container.known(),
        };
        images.extend(image.into_iter().flat_map(|image| of_job(image, job, &address)));
        for service in job.at("services").known().and_then(Value::as_map).into_iter().flatten() {
            let image = match &service.value.data {
                Data::Map(map) => map.get("image"),
                _ => Some(&service.value),
            };
            images.extend(image.into_iter().flat_map(|image| of_job(image, job, &address)));
        }
    }
    for step in resource.steps() {
        if let Some(uses) = step.at("uses").known() {
            images.extend(docker(uses, &step.address()));
        }
    }
    if let Some(image) = resource.at("runs.image").known() {
        images.extend(docker(image, &resource.address));
    }
    images
}

/// The image of a job or service. One that the matrix names is every image that the matrix lists.
fn of_job(image: &Value, job: Job<'_>, address: &SmolStr) -> Vec<ImageReference> {
    let key = image.as_str().and_then(matrix_key);
    let listed = key.map(|key| listed(job, key)).unwrap_or_default();
    let images = if listed.is_empty() { vec![image] } else { listed };
    images
        .into_iter()
        .filter_map(|image| reference(image, 0, ImageUse::Job, address))
        .collect()
}

/// The name of `${{ matrix.NAME }}`, where nothing else stands beside it.
fn matrix_key(text: &str) -> Option<&str> {
    let inner = text.trim().strip_prefix("${{")?.strip_suffix("}}")?.trim();
    let key = inner.strip_prefix("matrix.")?;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    key.bytes().all(is_name).then_some(key)
}

/// The values that the matrix lists for a name; none where some of them are computed.
fn listed<'r>(job: Job<'r>, key: &str) -> Vec<&'r Value> {
    let matrix = job.at("strategy.matrix");
    let row = matrix.key(key);
    let included = matrix.key("include");
    let is_computed = |lookup: &Lookup| lookup.as_str().is_some();
    if is_computed(&row) || is_computed(&included) {
        return Vec::new();
    }
    let of_include = included.items().iter().filter_map(|row| row.as_map()?.get(key));
    let values: Vec<&Value> = row.items().iter().chain(of_include).collect();
    let is_plain = |value: &&Value| value.as_str().is_some_and(|text| !text.contains("${{"));
    if values.iter().all(is_plain) {
        values
    } else {
        Vec::new()
    }
}

const DOCKER: &str = "docker://";

fn docker(value: &Value, address: &SmolStr) -> Option<ImageReference> {
    let text = value.as_str()?;
    text.starts_with(DOCKER)
        .then(|| reference(value, DOCKER.len(), ImageUse::Action, address))?
}

/// Takes an image apart that may have expressions in it. What stands outside of the expressions stays known: of
/// `node:${{ matrix.version }}` the name.
fn reference(value: &Value, skip: usize, used_as: ImageUse, address: &SmolStr) -> Option<ImageReference> {
    let whole = value.as_str()?;
    let text = whole.get(skip..)?;
    let part = |start: usize, end: usize| {
        let piece = &text[start..end];
        let span = value.part(skip + start, skip + end);
        match piece.find("${{") {
            None => Value::string(piece, span),
            Some(at) => {
                let mut unknown = Unknown::new(Reason::Workflow, subject(&piece[at..]));
                unknown.prefix = SmolStr::new(&piece[..at]);
                Value::unknown(unknown, span)
            }
        }
    };
    if !text.contains("${{") {
        return ImageReference::parse(&part(0, text.len()), used_as, address.clone());
    }
    let plain = blank_expressions(text);
    let digest_at = plain.find('@');
    let rest = &plain[..digest_at.unwrap_or(plain.len())];
    let tag_at = rest.rfind(':').filter(|&colon| !rest[colon..].contains('/'));
    let name = part(0, tag_at.unwrap_or(rest.len()));
    if tag_at.is_none() && digest_at.is_none() {
        // The expression may bring the tag with it.
        return ImageReference::parse(&name, used_as, address.clone());
    }
    let tag = tag_at.map(|colon| part(colon + 1, rest.len()));
    // The expression that gives the tag may bring a digest with it.
    let digest = match digest_at {
        Some(at) => Some(part(at + 1, text.len())),
        None => tag.clone().filter(|tag| tag.as_unknown().is_some()),
    };
    Some(ImageReference {
        used_as,
        address: address.clone(),
        span: value.part(skip, whole.len()),
        name,
        tag,
        digest,
    })
}

/// The text with every byte of an expression replaced by a space, so that its punctuation divides nothing.
fn blank_expressions(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("${{") {
        let end = rest[start..].find("}}").map_or(rest.len(), |len| start + len + 2);
        plain.push_str(&rest[..start]);
        plain.extend(std::iter::repeat_n(' ', end - start));
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

/// What an expression depends on, as the source writes it.
fn subject(expression: &str) -> &str {
    let inner = expression.trim_start_matches("${{");
    inner.split("}}").next().unwrap_or(inner).trim()
}
