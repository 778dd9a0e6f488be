//! A container keeps the capability to forge packets.
//!
//! With `NET_RAW`, which runtimes give by default, a container can send packets with any address: enough to
//! impersonate other pods and the DNS server of the cluster.
//!
//! # Remedy
//!
//! Drop `ALL` capabilities, or at least `NET_RAW`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` keeps NET_RAW
//!   - name: app
//!     image: nginx:1.27
//!     securityContext:
//!       capabilities:
//!         drop: [CHOWN]
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
//!         drop: [NET_RAW]
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::support::kubernetes::{drop_all, drops_one_of};
use crate::{Cx, Judge, Rule};

/// A container keeps the capability to forge packets.
pub static RULE: Rule = Rule {
    id: "k8s-capability-net-raw-kept",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_K8S_28", "kube-linter:drop-net-raw-capability"],
    controls: &["CIS-Kubernetes-1.8:5.2.8"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    let dropped = drops_one_of(container, &["ALL", "NET_RAW"]);
    let fix = drop_all(container, cx);
    let message = format_args!("{subject} keeps NET_RAW, with which it can forge packets");
    if let Some(finding) = cx.require(dropped, message) {
        finding.fix = fix;
    }
}
