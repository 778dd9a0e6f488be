//! A container sees all of /proc.
//!
//! Runtimes hide the parts of `/proc` through which the kernel can be read and changed. `procMount: Unmasked` shows
//! them.
//!
//! # Remedy
//!
//! Remove `procMount`, so that the default masks apply.
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
//!       # finding: `Unmasked` unmasks /proc
//!       procMount: Unmasked
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
//!       procMount: Default
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::{Cx, Judge, Rule};

/// A container sees all of /proc.
pub static RULE: Rule = Rule {
    id: "k8s-unsafe-proc-mount",
    severity: Severity::High,
    aliases: &["KSV-0027", "kube-linter:unsafe-proc-mount", "K8sPSPProcMount"],
    controls: &["PSS:baseline"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    cx.require(
        container
            .security("procMount")
            .when_missing("Default")
            .equals("Default"),
        format_args!("{subject} unmasks /proc"),
    );
}
