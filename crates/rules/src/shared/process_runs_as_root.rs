//! Process is told to run as root.
//!
//! A process that is root in its container is root on the node as soon as it finds a way out, and inside the container it
//! may change everything that was not made read-only.
//!
//! # Remedy
//!
//! Give the image a user of its own and switch to it last; in a pod set `runAsNonRoot: true` and a `runAsUser` above zero.
//!
//! ```dockerfile,bad
//! FROM alpine:3.20
//! # finding: `root` the image runs as root
//! USER root
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! USER root
//! RUN apk add --no-cache tini
//! USER 10001
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
//!       image: nginx:1.27.2
//!       securityContext:
//!         # finding: `0` container web runs as root
//!         runAsUser: 0
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   securityContext:
//!     runAsUser: 10001
//!   containers:
//!     - name: web
//!       image: nginx:1.27.2
//! ```

use portcullis_model::Severity;
use portcullis_model::facet::Identity;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::identity::is_root;

/// The user is root, and is written down.
pub static RULE: Rule = Rule {
    id: "process-runs-as-root",
    severity: Severity::High,
    aliases: &[
        "DL3002",
        "CKV_DOCKER_8",
        "DS-0002",
        "KSV-0012",
        "KSV-0105",
        "CKV_K8S_23",
        "kube-linter:run-as-non-root",
    ],
    controls: &["CIS-Docker-1.6:4.1", "CIS-Kubernetes-1.9:5.2.7"],
    judge: Judge::Identity(check),
    ..Rule::DEFAULT
};

fn check(identity: &Identity, cx: &mut Cx) {
    let Some(user) = &identity.user else { return };
    let name = user.scalar_text().unwrap_or_default();
    let judged = identity.user().judge(true, |value| !is_root(value));
    cx.require(judged, format_args!("{} runs as root (user {name})", identity.subject));
}
