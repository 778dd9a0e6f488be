//! A pod belongs to the root group.
//!
//! Files that belong to group 0 are often open to it, on the node and on volumes: membership gives away much of
//! what running as an ordinary user protects.
//!
//! # Remedy
//!
//! Name other groups in `fsGroup` and `supplementalGroups`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   securityContext:
//!     # finding: `0` group 0
//!     fsGroup: 0
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
//!     fsGroup: 10001
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity, Value};

use crate::support::kubernetes::none_of;
use crate::{Cx, Judge, Rule};

/// A pod belongs to the root group.
pub static RULE: Rule = Rule {
    id: "k8s-root-file-group",
    severity: Severity::Low,
    profile: Profile::All,
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let is_root = |group: &Value| group.as_i64() == Some(0);
    let files = workload
        .at("securityContext.fsGroup")
        .judge(true, |group| !is_root(group));
    cx.require(files, "fsGroup puts the pods into group 0");
    let more = none_of(&workload.at("securityContext.supplementalGroups"), is_root);
    cx.require(more, "supplementalGroups puts the pods into group 0");
}
