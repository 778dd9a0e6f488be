//! A pod shares the inter-process communication of its node.
//!
//! Shared memory and semaphores of the node and of other pods that do the same lie open to such a pod.
//!
//! # Remedy
//!
//! Remove `hostIPC: true`; let a system component that needs it live in a namespace of its own.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   # finding: `true` the pods share the memory segments and semaphores of their node
//!   hostIPC: true
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
//!   hostIPC: false
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::support::kubernetes::is_off;
use crate::{Cx, Judge, Rule};

/// A pod shares the inter-process communication of its node.
pub static RULE: Rule = Rule {
    id: "k8s-host-ipc",
    severity: Severity::High,
    aliases: &["CKV_K8S_18", "KSV-0008", "kube-linter:host-ipc", "K8sPSPHostNamespace"],
    controls: &["CIS-Kubernetes-1.8:5.2.4"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    cx.require(
        is_off(&workload.at("hostIPC")),
        "the pods share the memory segments and semaphores of their node",
    );
}
