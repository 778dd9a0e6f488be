//! A container says nothing of its security.
//!
//! Without a security context everything is left to the image and to the defaults of the cluster, which are made to
//! run anything.
//!
//! # Remedy
//!
//! Give the container a `securityContext`: non-root, no escalation, no capabilities, a read-only root.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` no security context
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
//!     securityContext:
//!       runAsNonRoot: true
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// A container says nothing of its security.
pub static RULE: Rule = Rule {
    id: "k8s-security-context-missing",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_K8S_30"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let subject = container.words();
    let set = container.at("securityContext").judge(false, |context| {
        context.as_map().is_some_and(|map| !map.entries.is_empty())
    });
    cx.require(
        set.reported_at(container.head()),
        format_args!("{subject} has no security context"),
    );
}
