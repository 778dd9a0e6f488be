//! A container is given a capability beyond the default ones.
//!
//! The Pod Security Standards name the capabilities that a container may be given: the ones runtimes give anyway.
//! All others reach beyond the container: the network of the node, its clock, its processes, its kernel.
//!
//! # Remedy
//!
//! Remove the capability, or move what needs it to a system component.
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
//!         # finding: `NET_ADMIN` is given NET_ADMIN
//!         add: [CHOWN, NET_ADMIN]
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
//!         add: [CHOWN]
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::{is_capability, none_of};
use crate::{Cx, Judge, Rule};

/// A container is given a capability beyond the default ones.
pub static RULE: Rule = Rule {
    id: "k8s-capability-dangerous",
    severity: Severity::Medium,
    controls: &["PSS:baseline"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

/// What the baseline of the Pod Security Standards allows to add.
const BASELINE: [&str; 13] = [
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let added = container.at("securityContext.capabilities.add");
    let within = none_of(&added, |item| {
        item.as_str().is_some() && !BASELINE.iter().any(|name| is_capability(item, name))
    });
    let subject = container.words();
    let which = cx.text(within.at);
    cx.require(
        within,
        format_args!("{subject} is given {which}, a capability beyond the default ones"),
    );
}
