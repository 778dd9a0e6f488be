//! A container is given capabilities.
//!
//! Every added capability is a power that an attacker inherits. A team that adds none need not argue about each.
//!
//! # Remedy
//!
//! Remove the added capabilities; keep an exception with its reason where one is needed.
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
//!         # finding: `[NET_BIND_SERVICE]` is given
//!         add: [NET_BIND_SERVICE]
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
//!         drop: [ALL]
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// A container is given capabilities.
pub static RULE: Rule = Rule {
    id: "k8s-capability-added",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_K8S_25", "KSV-0022"],
    controls: &["CIS-Kubernetes-1.8:5.2.9"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    let added = container
        .at("securityContext.capabilities.add")
        .judge(true, |list| list.items().is_empty());
    cx.require(added, format_args!("{subject} is given capabilities"));
}
