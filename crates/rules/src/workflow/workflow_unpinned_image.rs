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

use portcullis_model::{Judged, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// No tag and no digest, or the tag `latest`.
pub static RULE: Rule = Rule {
    id: "workflow-unpinned-image",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &["unpinned-images"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for image in &resource.facets.images {
        cx.address(image.address.clone());
        let digest = image.digest().is_set();
        let tagged = match &image.tag {
            // An image that is wholly computed may bring its tag along.
            Some(_) => image.tag().when_missing("latest").differs_from("latest"),
            None => Judged::known(false, image.span),
        };
        let judged = digest.or(tagged.clone()).reported_at(tagged.at);
        let why = if image.tag.is_some() {
            "is tagged latest"
        } else {
            "has no tag"
        };
        cx.require(judged, format_args!("{image} {why}, so it can change under the job"));
    }
}
