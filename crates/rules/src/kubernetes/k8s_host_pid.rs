//! A pod sees the processes of its node.
//!
//! A pod that sees the processes of its node reads their environments, which often hold secrets, and with a little
//! more power can enter them.
//!
//! # Remedy
//!
//! Remove `hostPID: true`; let a system component that needs it live in a namespace of its own.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   # finding: `true` the pods see all processes of their node
//!   hostPID: true
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
//!   hostPID: false
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::support::kubernetes::is_off;
use crate::{Cx, Judge, Rule};

/// A pod sees the processes of its node.
pub static RULE: Rule = Rule {
    id: "k8s-host-pid",
    severity: Severity::High,
    aliases: &["CKV_K8S_17", "KSV-0010", "kube-linter:host-pid", "K8sPSPHostNamespace"],
    controls: &["CIS-Kubernetes-1.8:5.2.3"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    cx.require(
        is_off(&workload.at("hostPID")),
        "the pods see all processes of their node",
    );
}
