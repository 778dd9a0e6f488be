//! A pod shares the network of its node.
//!
//! A pod in the network of its node sees the traffic of all other pods there, reaches services that listen on the
//! loopback address of the node, and passes network policies by.
//!
//! # Remedy
//!
//! Remove `hostNetwork: true`; let a system component that needs it live in a namespace of its own.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   # finding: `true` the pods share the network of their node
//!   hostNetwork: true
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
//! spec:
//!   hostNetwork: false
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::support::kubernetes::is_off;
use crate::{Cx, Judge, Rule};

/// A pod shares the network of its node.
pub static RULE: Rule = Rule {
    id: "k8s-host-network",
    severity: Severity::High,
    aliases: &["CKV_K8S_19", "KSV-0009", "kube-linter:host-network"],
    controls: &["CIS-Kubernetes-1.8:5.2.5"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    cx.require(
        is_off(&workload.at("hostNetwork")),
        "the pods share the network of their node",
    );
}
