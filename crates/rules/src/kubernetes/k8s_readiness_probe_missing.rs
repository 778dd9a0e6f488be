//! A container has no readiness probe.
//!
//! Without a readiness probe a pod gets traffic from the moment its process starts, and goes on getting it while it
//! cannot answer. Every rollout then loses requests.
//!
//! # Remedy
//!
//! Add a `readinessProbe` that asks the program something cheap that tells whether it can serve.
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
//!       # finding: `app` no readiness probe
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
//!         readinessProbe:
//!           httpGet:
//!             path: /healthz
//!             port: 8080
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::{is_long_running, runs_to_an_end};
use crate::{Cx, Judge, Rule};

/// A container has no readiness probe.
pub static RULE: Rule = Rule {
    id: "k8s-readiness-probe-missing",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_K8S_9", "kube-linter:no-readiness-probe", "K8sRequiredProbes"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if runs_to_an_end(workload) || !is_long_running(container) {
        return;
    }
    let subject = container.words();
    let probed = container
        .at("readinessProbe")
        .judge(false, |probe| probe.as_map().is_some_and(|map| !map.entries.is_empty()));
    cx.require(
        probed.reported_at(container.head()),
        format_args!("{subject} has no readiness probe"),
    );
}
