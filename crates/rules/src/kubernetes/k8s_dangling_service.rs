//! A Service selects no workload.
//!
//! A Service whose selector means no pods answers nothing. Usually a label was changed on one side only.
//!
//! # Remedy
//!
//! Make the selector agree with the labels of the pod template.
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
//!       - name: app
//!         image: nginx:1.27
//! ---
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   # finding: `selector` selects none
//!   selector:
//!     app: shop
//!   ports:
//!   - port: 80
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
//! ---
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     app: web
//!   ports:
//!   - port: 80
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   ports:
//!   - port: 80
//! ```

use std::collections::HashSet;

use portcullis_model::{Confidence, FormatId, Resource, Severity, Span, Truth, Unit, Value};

use crate::support::kubernetes::{is_core, name_of, words};
use crate::support::selectors::{Pods, Selector};
use crate::{Cx, Judge, Rule};

/// A Service selects no workload.
pub static RULE: Rule = Rule {
    id: "k8s-dangling-service",
    severity: Severity::Medium,
    confidence: Confidence::Medium,
    category: "correctness",
    aliases: &["kube-linter:dangling-service"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let pods = Pods::of(unit);
    if pods.is_empty() {
        return;
    }
    let services: Vec<(&Resource, Selector)> = unit
        .of_kind("Service")
        .filter(|service| is_core(service))
        .map(|service| (service, Selector::map(service.at("spec.selector"))))
        .filter(|(_, selector)| !selector.is_empty())
        .collect();
    // What another Service selects is not the one that a Service has lost.
    let served: HashSet<Span> = services
        .iter()
        .flat_map(|(service, selector)| pods.chosen(service, selector))
        .map(|resource| resource.span)
        .collect();
    let unserved = |resource: &Resource| !served.contains(&resource.span);
    for (service, selector) in &services {
        let entry = service
            .at("spec")
            .known()
            .and_then(Value::as_map)
            .and_then(|map| map.entry("selector"));
        let Some(entry) = entry.filter(|_| pods.any(service, selector) == Truth::False) else {
            continue;
        };
        let subject = words(service);
        cx.on(service);
        if let Some(meant) = pods.meant(unit, service, selector, unserved) {
            let finding = cx.report(entry.key.span, format_args!("{subject} selects none of the workloads"));
            finding.relate(
                name_of(meant),
                "this workload has other values of the labels, and no Service",
            );
        } else {
            cx.undecided(
                entry.key.span,
                format_args!("the pods that {subject} selects are made elsewhere, or nowhere"),
            );
        }
    }
}
