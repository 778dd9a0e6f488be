//! A container asks for no CPU.
//!
//! The scheduler places pods by what they ask for. A container that asks for nothing lands on full nodes and gets
//! what the others leave.
//!
//! # Remedy
//!
//! Set `resources.requests.cpu` to what the container uses on an ordinary day.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` asks for no
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
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     resources:
//!       requests:
//!         cpu: 250m
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::has_quantity;
use crate::{Cx, Judge, Rule};

/// A container asks for no CPU.
pub static RULE: Rule = Rule {
    id: "k8s-cpu-request-unset",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &[
        "CKV_K8S_10",
        "KSV-0015",
        "kube-linter:unset-cpu-requirements",
        "K8sContainerRequests",
    ],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let asked = has_quantity(container, "requests", "cpu").or(has_quantity(container, "limits", "cpu"));
    let subject = container.words();
    cx.require(
        asked.reported_at(container.head()),
        format_args!("{subject} asks for no CPU"),
    );
}
