//! Image has neither tag nor digest.
//!
//! Without a tag the registry hands out `latest`, which is whatever was pushed last. Two builds of the same commit, or two
//! pods of the same deployment, then run different software.
//!
//! # Remedy
//!
//! Name the version that was tested, or pin the digest.
//!
//! ```dockerfile,bad
//! # finding: `alpine` alpine has no tag
//! FROM alpine
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20 AS build
//! FROM build
//! FROM scratch
//! ```
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     matchLabels: {app: web}
//!   template:
//!     metadata:
//!       labels: {app: web}
//!     spec:
//!       containers:
//!         - name: web
//!           # finding: `registry.example.com:5000/team/web` has no tag
//!           image: registry.example.com:5000/team/web
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!     - name: web
//!       image: nginx:1.27.2
//!     - name: filled-in
//!       image: "{IMAGE}"
//! ```

use portcullis_model::Severity;
use portcullis_model::facet::{ImageReference, ImageUse};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The version is left to the registry.
pub static RULE: Rule = Rule {
    id: "image-untagged",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &[
        "DL3006",
        "CKV_DOCKER_7",
        "DS-0001",
        "CKV_K8S_14",
        "KSV-0013",
        "kube-linter:latest-tag",
        "unpinned-images",
    ],
    controls: &["CIS-Docker-1.6:4.2"],
    judge: Judge::Image(check),
    ..Rule::DEFAULT
};

fn check(image: &ImageReference, cx: &mut Cx) {
    // A chart without a tag falls back to its application version, which its own rules look at.
    if image.used_as == ImageUse::Values {
        return;
    }
    let versioned = image.tag().is_set().or(image.digest().is_set());
    cx.require(
        versioned,
        format_args!("{image} has no tag: the registry decides which version this is"),
    );
}
