//! A container asks for no memory.
//!
//! The scheduler places pods by what they ask for. A container that asks for no memory lands on full nodes and is
//! the first to be evicted.
//!
//! # Remedy
//!
//! Set `resources.requests.memory` to what the container uses.
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
//!         memory: 128Mi
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::has_quantity;
use crate::{Cx, Judge, Rule};

/// A container asks for no memory.
pub static RULE: Rule = Rule {
    id: "k8s-memory-request-unset",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_K8S_12", "KSV-0016", "kube-linter:unset-memory-requirements"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let asked = has_quantity(container, "requests", "memory").or(has_quantity(container, "limits", "memory"));
    let subject = container.words();
    cx.require(
        asked.reported_at(container.head()),
        format_args!("{subject} asks for no memory"),
    );
}
