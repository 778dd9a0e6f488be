//! The seccomp profile of a container is switched off.
//!
//! `Unconfined` switches off even the profile that the cluster applies by default, and opens every system call of
//! the kernel.
//!
//! # Remedy
//!
//! Use `RuntimeDefault`, or a `Localhost` profile that allows what the program needs.
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
//!       seccompProfile:
//!         # finding: `Unconfined` runs without
//!         type: Unconfined
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
//!       seccompProfile:
//!         type: RuntimeDefault
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::{Cx, Judge, Rule};

/// The seccomp profile of a container is switched off.
pub static RULE: Rule = Rule {
    id: "k8s-seccomp-unconfined",
    severity: Severity::Medium,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let kind = container.effective_security("seccompProfile").key("type");
    let subject = container.words();
    cx.require(
        kind.when_missing("").differs_from("Unconfined"),
        format_args!("{subject} runs without a seccomp profile"),
    );
}
