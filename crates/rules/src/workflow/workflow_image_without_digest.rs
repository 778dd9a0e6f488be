//! Image of a job is not pinned by its digest.
//!
//! A tag can be pushed again. What runs with the job's token and secrets is then something else than what was reviewed.
//!
//! # Remedy
//!
//! Add the digest behind the tag: `node:22.11@sha256:...`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     # finding: `node:22.11` node:22.11 has no digest
//!     container: node:22.11
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

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// A tag other than `latest`, and no digest.
pub static RULE: Rule = Rule {
    id: "workflow-image-without-digest",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for image in &resource.facets.images {
        let tagged = image.tag.as_ref().is_some_and(|tag| tag.as_str() != Some("latest"));
        if tagged {
            cx.address(image.address.clone());
            cx.require(
                image.digest().is_set(),
                format_args!("{image} has no digest, so its tag can be pushed again"),
            );
        }
    }
}
