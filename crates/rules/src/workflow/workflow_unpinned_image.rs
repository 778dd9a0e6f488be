//! Image of a job can change under it.
//!
//! Without a tag, or with `latest`, the job runs in whatever was pushed last, with the job's token and secrets; and a
//! build that passed yesterday fails today with nothing changed.
//!
//! # Remedy
//!
//! Name the digest of the image, or at least a version.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     # finding: `node` node has no tag
//!     container: node
//!     services:
//!       db:
//!         # finding: `latest` postgres:latest
//!         image: postgres:latest
//!     steps:
//!       - run: make test
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     container: node:22.11@sha256:0e910f435308c36ea60b4cfd7b80208044d77a074d16b768a81901ce938a62dc
//!     steps:
//!       - run: make test
//! ```

use portcullis_model::facet::ImageReference;
use portcullis_model::workflow::Job;
use portcullis_model::{Judged, Profile, Resource, Severity, Span, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{has_expression, matrix_values};

/// No tag and no digest, or the tag `latest`.
pub static RULE: Rule = Rule {
    id: "workflow-unpinned-image",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &["unpinned-images"],
    // The rules over images of every format speak of the missing and the latest tag on the first day.
    profile: Profile::All,
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let jobs: Vec<Job> = resource.jobs().collect();
    for image in &resource.facets.images {
        cx.address(image.address.clone());
        let written = written_out(image, &jobs);
        if written.is_empty() {
            judge(image, image.span, cx);
        }
        for value in written {
            let Some(one) = ImageReference::parse(value, image.used_as, image.address.clone()) else {
                continue;
            };
            judge(&one, value.span, cx);
        }
    }
}

fn judge(image: &ImageReference, span: Span, cx: &mut Cx) {
    let tagged = match &image.tag {
        Some(_) => image.tag().when_missing("latest").differs_from("latest"),
        None => Judged::known(false, span),
    };
    let judged = image.digest().is_set().or(tagged.clone()).reported_at(tagged.at);
    let why = if image.tag.is_some() {
        "is tagged latest"
    } else {
        "has no tag"
    };
    cx.require(judged, format_args!("{image} {why}, so it can change under the job"));
}

/// The values of the matrix that an image of `${{ matrix.KEY }}` can be, where they are written in the workflow.
fn written_out<'r>(image: &ImageReference, jobs: &[Job<'r>]) -> Vec<&'r Value> {
    let Some(unknown) = image.name.as_unknown() else {
        return Vec::new();
    };
    let Some(key) = unknown.subject.strip_prefix("matrix.") else {
        return Vec::new();
    };
    let behind = jobs.partition_point(|job| job.entry.key.span.start <= image.span.start);
    let job = behind.checked_sub(1).and_then(|position| jobs.get(position));
    let values = job.map(|job| matrix_values(job, key)).unwrap_or_default();
    let is_whole = image.tag.as_ref().is_some_and(|tag| tag.as_unknown() == Some(unknown));
    if is_whole
        && unknown.prefix.is_empty()
        && values
            .iter()
            .all(|value| value.as_str().is_some_and(|text| !has_expression(text)))
    {
        values
    } else {
        Vec::new()
    }
}
