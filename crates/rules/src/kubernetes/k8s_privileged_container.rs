//! A container runs privileged.
//!
//! A privileged container has every capability and every device of its node: whoever breaks into it owns the node,
//! and from there the other pods on it.
//!
//! # Remedy
//!
//! Remove `privileged: true`, and add the single capability or device that the program needs.
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
//!       # finding: `true` container app runs privileged
//!       privileged: true
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
//!       privileged: false
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::is_off;
use crate::support::mend::yaml::{self, New};
use crate::{Cx, Judge, Rule};

/// A container runs privileged.
pub static RULE: Rule = Rule {
    id: "k8s-privileged-container",
    severity: Severity::Critical,
    aliases: &[
        "CKV_K8S_16",
        "KSV-0017",
        "kube-linter:privileged-container",
        "K8sPSPPrivilegedContainer",
    ],
    controls: &["CIS-Kubernetes-1.8:5.2.2", "NSA-Kubernetes:pod-security"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let privileged = is_off(&container.security("privileged"));
    let subject = container.words();
    let unit = cx.unit();
    let finding = cx.require(
        privileged,
        format_args!("{subject} runs privileged, with every power over its node"),
    );
    let path = ["securityContext", "privileged"];
    if let Some(finding) = finding
        && let Some(edits) = yaml::set(unit, container.value, &path, New::Scalar("false"))
    {
        finding.unsafe_fix("Run it without privileges", edits);
    }
}
