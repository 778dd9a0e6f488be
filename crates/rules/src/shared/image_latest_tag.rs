//! Image is tagged latest.
//!
//! `latest` is only a name: whoever pushes next decides what it means. Two builds of the same commit, or two pods of the
//! same deployment, then run different software, and nobody can say which one was tested or go back to it.
//!
//! # Remedy
//!
//! Name the version that was tested, or pin the digest.
//!
//! ```dockerfile,bad
//! # finding: `latest` alpine:latest can change under you
//! FROM alpine:latest
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!     - name: web
//!       # finding: `latest` nginx:latest can change under you
//!       image: nginx:latest
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
//!       image: nginx:latest@sha256:4c0fdaa8b6341bfdeca5f18f7837462c80cff90527ee35ef185571e1c327beac
//! ```
//!
//! ```hcl,bad
//! resource "kubernetes_deployment_v1" "web" {
//!   metadata {
//!     name = "web"
//!   }
//!   spec {
//!     template {
//!       spec {
//!         container {
//!           name  = "web"
//!           # finding: `latest` nginx:latest can change under you
//!           image = "nginx:latest"
//!         }
//!       }
//!     }
//!   }
//! }
//! ```

use portcullis_model::facet::ImageReference;
use portcullis_model::{Judged, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The tag says nothing about the version.
pub static RULE: Rule = Rule {
    id: "image-latest-tag",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &[
        "DL3007",
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
    if image.tag.is_none() {
        return;
    }
    let named = image.tag().when_missing("").differs_from("latest");
    let pinned = Judged {
        at: named.at,
        ..image.digest().is_set()
    };
    cx.require(
        named.or(pinned),
        format_args!("{image} can change under you: latest is whatever was pushed last"),
    );
}
