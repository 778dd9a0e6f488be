//! A container keeps the default Linux capabilities.
//!
//! Container runtimes give about a dozen capabilities to every container: to change owners, to bypass file
//! permissions, to forge packets. Most programs need none of them.
//!
//! # Remedy
//!
//! Set `securityContext.capabilities.drop: ["ALL"]` and add back the few that are needed.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` does not drop all
//!   - name: app
//!     image: nginx:1.27
//!     securityContext:
//!       capabilities:
//!         drop: [NET_RAW]
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
//!         drop: ["ALL"]
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::{drop_all, drops_one_of};
use crate::{Cx, Judge, Rule};

/// A container keeps the default Linux capabilities.
pub static RULE: Rule = Rule {
    id: "k8s-capabilities-not-dropped",
    severity: Severity::Low,
    aliases: &["CKV_K8S_37", "KSV-0003"],
    controls: &["CIS-Kubernetes-1.8:5.2.9"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    let dropped = drops_one_of(container, &["ALL"]);
    let fix = drop_all(container, cx);
    if let Some(finding) = cx.require(dropped, format_args!("{subject} does not drop all capabilities")) {
        finding.fix = fix;
    }
}
