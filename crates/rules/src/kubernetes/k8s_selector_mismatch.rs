//! A workload does not select its own pods.
//!
//! The selector must mean the labels of the pod template: otherwise the API refuses the object.
//!
//! # Remedy
//!
//! Give the template the labels that the selector asks for.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   # finding: `selector` not select
//!   selector:
//!     matchLabels:
//!       app: web
//!   template:
//!     metadata:
//!       labels:
//!         app: wep
//!     spec:
//!       containers:
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
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Severity, Truth, Value};

use crate::support::kubernetes::words;
use crate::support::selectors::Selector;
use crate::{Cx, Judge, Rule};

/// A workload does not select its own pods.
pub static RULE: Rule = Rule {
    id: "k8s-selector-mismatch",
    severity: Severity::High,
    category: "correctness",
    aliases: &["kube-linter:mismatching-selector"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let resource = workload.resource;
    let selector = resource.at("spec.selector");
    let entry = resource
        .at("spec")
        .known()
        .and_then(Value::as_map)
        .and_then(|map| map.entry("selector"));
    let Some(entry) = entry.filter(|_| !matches!(resource.kind.as_str(), "Job" | "CronJob" | "Service")) else {
        return;
    };
    // A replication controller of either kind takes a plain map.
    let plain = matches!(resource.kind.as_str(), "ReplicationController" | "DeploymentConfig");
    let chosen = if plain {
        Selector::map(selector)
    } else {
        Selector::of(&selector)
    };
    if chosen.selects(&workload.pod_labels()) == Truth::False {
        let subject = words(resource);
        let finding = cx.report(
            entry.key.span,
            format_args!("{subject} does not select its own pods: the template lacks the labels"),
        );
        finding.relate(workload.pod_labels().span(), "the labels of the pods");
    }
}
