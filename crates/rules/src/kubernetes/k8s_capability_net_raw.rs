//! A container is given NET_RAW.
//!
//! With `NET_RAW` a container can forge packets and so impersonate other pods and the DNS server of the cluster.
//!
//! # Remedy
//!
//! Remove `NET_RAW`; for ping, the sysctl `net.ipv4.ping_group_range` does.
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
//!         # finding: `NET_RAW` is given NET_RAW
//!         add: [NET_RAW]
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
//!         add: [NET_BIND_SERVICE]
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::adds_none_of;
use crate::{Cx, Judge, Rule};

/// A container is given NET_RAW.
pub static RULE: Rule = Rule {
    id: "k8s-capability-net-raw",
    severity: Severity::High,
    aliases: &["KSV-0119"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    let without = adds_none_of(container, &["NET_RAW", "ALL"]);
    cx.require(
        without,
        format_args!("{subject} is given NET_RAW, with which it can forge packets"),
    );
}
