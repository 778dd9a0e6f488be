//! The memory of a container is not limited.
//!
//! A container without a memory limit that leaks takes the whole node with it: the kernel then kills processes of
//! other pods.
//!
//! # Remedy
//!
//! Set `resources.limits.memory`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` has no limit on its
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
//!       limits:
//!         memory: 128Mi
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::has_quantity;
use crate::{Cx, Judge, Rule};

/// The memory of a container is not limited.
pub static RULE: Rule = Rule {
    id: "k8s-memory-limit-unset",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_K8S_13", "KSV-0018", "kube-linter:unset-memory-requirements"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let asked = has_quantity(container, "limits", "memory");
    let subject = container.words();
    cx.require(
        asked.reported_at(container.head()),
        format_args!("{subject} has no limit on its memory"),
    );
}
