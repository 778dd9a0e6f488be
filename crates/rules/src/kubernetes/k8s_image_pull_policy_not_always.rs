//! An image is not pulled at every start.
//!
//! With `Always` the registry is asked each time: credentials are checked, and nobody starts a private image merely
//! because a node has it.
//!
//! # Remedy
//!
//! Set `imagePullPolicy: Always`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     # finding: `IfNotPresent` is not pulled
//!     imagePullPolicy: IfNotPresent
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     imagePullPolicy: Always
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:latest
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// An image is not pulled at every start.
pub static RULE: Rule = Rule {
    id: "k8s-image-pull-policy-not-always",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_K8S_15"],
    controls: &["CIS-Kubernetes-1.8:5.5.1"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let policy = container.at("imagePullPolicy");
    let subject = container.words();
    let message = format!("the image of {subject} is not pulled at every start");
    if !policy.is_missing() {
        cx.require(policy.when_missing("").equals("Always"), message);
        return;
    }
    // Left out, the policy follows from the tag. What a digest names never changes.
    let Some(image) = container.at("image").as_str() else {
        return;
    };
    let name = image.rsplit('/').next().unwrap_or(image);
    if !image.contains('@') && name.contains(':') && !name.ends_with(":latest") {
        cx.report(container.head(), message);
    }
}
