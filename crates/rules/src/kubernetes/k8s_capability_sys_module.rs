//! A container may load kernel modules.
//!
//! With `SYS_MODULE` a container loads code into the kernel that all pods of the node share. No isolation is left
//! after that.
//!
//! # Remedy
//!
//! Remove `SYS_MODULE`; load modules when the node is set up.
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
//!         # finding: `SYS_MODULE` is given SYS_MODULE
//!         add: [SYS_MODULE]
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

/// A container may load kernel modules.
pub static RULE: Rule = Rule {
    id: "k8s-capability-sys-module",
    severity: Severity::High,
    aliases: &["KSV-0120"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    let without = adds_none_of(container, &["SYS_MODULE", "ALL"]);
    cx.require(
        without,
        format_args!("{subject} is given SYS_MODULE, with which it can change the kernel of its node"),
    );
}
