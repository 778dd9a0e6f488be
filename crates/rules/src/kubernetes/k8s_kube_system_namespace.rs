//! A workload is put among the parts of the cluster.
//!
//! In `kube-system` a workload stands beside the components of the cluster, where roles are wide, quotas absent and
//! secrets precious.
//!
//! # Remedy
//!
//! Give it a namespace of its own.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//!   # finding: `kube-system` parts of the cluster
//!   namespace: kube-system
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//!   namespace: shop
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity};

use crate::support::kubernetes::words;
use crate::{Cx, Judge, Rule};

/// A workload is put among the parts of the cluster.
pub static RULE: Rule = Rule {
    id: "k8s-kube-system-namespace",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["KSV-0037"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let labels = workload.resource.at("metadata.labels");
    if labels.key("tier").as_str() == Some("control-plane") {
        return;
    }
    let subject = words(workload.resource);
    let elsewhere = workload
        .resource
        .at("metadata.namespace")
        .when_missing("")
        .differs_from("kube-system");
    cx.require(
        elsewhere,
        format_args!("{subject} is put into kube-system, among the parts of the cluster"),
    );
}
