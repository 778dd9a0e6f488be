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

use crate::support::mend::yaml;
use crate::{Cx, Judge, Rule};

/// An image is not pulled at every start.
pub static RULE: Rule = Rule {
    id: "k8s-image-pull-policy-not-always",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_K8S_15"],
    controls: &["CIS-Kubernetes-1.8:5.5.1"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let policy = container.at("imagePullPolicy");
    let subject = container.words();
    let message = format!("the image of {subject} is not pulled at every start");
    let unit = cx.unit();
    let finding = if policy.is_missing() {
        let image = container.at("image");
        if !image.as_str().is_some_and(is_kept) {
            return;
        }
        Some(cx.report(container.head(), message))
    } else {
        cx.require(policy.when_missing("").equals("Always"), message)
    };
    if let Some(finding) = finding
        && let Some(edits) = yaml::set_beside(unit, container.value, "image", "imagePullPolicy", "Always")
    {
        finding.unsafe_fix("Pull it at every start", edits);
    }
}

/// Whether an image is pulled once where no policy is given: that follows from the tag. What a digest names never changes.
fn is_kept(image: &str) -> bool {
    let name = image.rsplit('/').next().unwrap_or(image);
    !image.contains('@') && name.contains(':') && !name.ends_with(":latest")
}
