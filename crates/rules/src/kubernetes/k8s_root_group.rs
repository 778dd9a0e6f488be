//! A container runs with the root group.
//!
//! Files that belong to group 0 are often open to it: membership gives away much of what running as an ordinary
//! user protects.
//!
//! # Remedy
//!
//! Name another group in `runAsGroup`.
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
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::{Cx, Judge, Rule};

/// A container runs with the root group.
pub static RULE: Rule = Rule {
    id: "k8s-root-group",
    severity: Severity::Medium,
    aliases: &["kube-linter:run-as-non-root"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let group = container.effective_security("runAsGroup");
    let subject = container.words();
    let other = group.judge(true, |group| group.as_i64() != Some(0));
    cx.require(other, format_args!("{subject} runs with group 0"));
}
