//! A container has no liveness probe.
//!
//! A program that hangs without ending is restarted only when a liveness probe notices it.
//!
//! # Remedy
//!
//! Add a `livenessProbe` that asks the program something cheap that tells whether it lives.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//!   template:
//!     metadata:
//!       labels:
//!         app: web
//!     spec:
//!       containers:
//!       # finding: `app` no liveness probe
//!       - name: app
//!         image: nginx:1.27
//! ```
//!
//! ```yaml,good
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//!   template:
//!     metadata:
//!       labels:
//!         app: web
//!     spec:
//!       containers:
//!       - name: app
//!         image: nginx:1.27
//!         livenessProbe:
//!           httpGet:
//!             path: /healthz
//!             port: 8080
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::{is_long_running, runs_to_an_end};
use crate::{Cx, Judge, Rule};

/// A container has no liveness probe.
pub static RULE: Rule = Rule {
    id: "k8s-liveness-probe-missing",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["CKV_K8S_8", "kube-linter:no-liveness-probe", "K8sRequiredProbes"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if runs_to_an_end(workload) || !is_long_running(container) {
        return;
    }
    let subject = container.words();
    let probed = container
        .at("livenessProbe")
        .judge(false, |probe| probe.as_map().is_some_and(|map| !map.entries.is_empty()));
    cx.require(
        probed.reported_at(container.head()),
        format_args!("{subject} has no liveness probe"),
    );
}
