//! Image is not pinned by digest.
//!
//! A tag can be pushed again with other content, by its owner or by whoever has taken the owner's account. Only a digest
//! names exactly what was built and tested.
//!
//! # Remedy
//!
//! Write the digest behind the tag, and let a tool such as Renovate or Dependabot keep it up to date.
//!
//! ```dockerfile,bad
//! # finding: `alpine:3.20` alpine:3.20 is not pinned
//! FROM alpine:3.20
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20@sha256:77726ef6b57ddf65bb551896826ec38bc3e53f75cdde31354fbffb4f25238ebd
//! ```

use portcullis_model::facet::ImageReference;
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Only a digest names one content for ever.
pub static RULE: Rule = Rule {
    id: "image-not-pinned-by-digest",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["CKV_K8S_43"],
    judge: Judge::Image(check),
    ..Rule::DEFAULT
};

fn check(image: &ImageReference, cx: &mut Cx) {
    cx.require(
        image.digest().is_set(),
        format_args!("{image} is not pinned by digest: its tag can be pushed again"),
    );
}
