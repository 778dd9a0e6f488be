//! A container runs with the root group.
//!
//! Files that belong to group 0 are often open to it, on the node and on volumes: membership gives away much of
//! what running as an ordinary user protects.
//!
//! # Remedy
//!
//! Name another group in `runAsGroup`, `fsGroup` and `supplementalGroups`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   securityContext:
//!     # finding: `0` group 0
//!     runAsGroup: 0
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
//!   securityContext:
//!     runAsGroup: 10001
//!     fsGroup: 10001
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Severity, Value};

use crate::support::kubernetes::none_of;
use crate::{Cx, Judge, Rule};

/// A container runs with the root group.
pub static RULE: Rule = Rule {
    id: "k8s-root-group",
    severity: Severity::Medium,
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let is_root = |group: &Value| group.as_i64() == Some(0);
    let pod = workload.at("securityContext");
    for name in ["runAsGroup", "fsGroup"] {
        cx.require(
            pod.key(name).judge(true, |group| !is_root(group)),
            format_args!("{name} puts the pods into group 0"),
        );
    }
    let more = none_of(&pod.key("supplementalGroups"), is_root);
    cx.require(more, "supplementalGroups puts the pods into group 0");
    for container in workload.containers() {
        let subject = container.words();
        let own = container.security("runAsGroup").judge(true, |group| !is_root(group));
        cx.require(own, format_args!("runAsGroup puts {subject} into group 0"));
    }
}
