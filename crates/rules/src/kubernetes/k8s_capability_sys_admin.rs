//! A container is given SYS_ADMIN.
//!
//! `SYS_ADMIN` allows mounting, changing namespaces and much else: it is nearly the same as being root on the node.
//!
//! # Remedy
//!
//! Remove `SYS_ADMIN`, and find the narrower capability that the program needs.
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
//!     securityContext:
//!       capabilities:
//!         # finding: `SYS_ADMIN` is given SYS_ADMIN
//!         add: [SYS_ADMIN]
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
//!     securityContext:
//!       capabilities:
//!         add: [NET_BIND_SERVICE]
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::adds_none_of;
use crate::{Cx, Judge, Rule};

/// A container is given SYS_ADMIN.
pub static RULE: Rule = Rule {
    id: "k8s-capability-sys-admin",
    severity: Severity::High,
    aliases: &["CKV_K8S_39", "KSV-0005"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    let without = adds_none_of(container, &["SYS_ADMIN", "ALL"]);
    cx.require(
        without,
        format_args!("{subject} is given SYS_ADMIN, which is nearly root on the node"),
    );
}
