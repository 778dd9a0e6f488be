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

use portcullis_model::{Confidence, FormatId, Severity, Truth, Unit, Value};

use crate::support::kubernetes::{is_core, words};
use crate::support::selectors::{Pods, Selector, is_made_by_operator};
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
    for service in unit.of_kind("Service").filter(|service| is_core(service)) {
        let selector = service.at("spec.selector");
        let entry = service
            .at("spec")
            .known()
            .and_then(Value::as_map)
            .and_then(|map| map.entry("selector"));
        let Some(entry) = entry.filter(|_| selector.known().is_some()) else {
            continue;
        };
        let chosen = Selector::map(selector);
        // An operator names the pods that it makes after its own objects.
        let made = |value: &Value| value.as_str().is_some_and(|text| is_made_by_operator(unit, text));
        let by_operator = || {
            entry
                .value
                .as_map()
                .into_iter()
                .flatten()
                .any(|label| made(&label.value))
        };
        if !chosen.is_empty() && pods.any(service, &chosen) == Truth::False && !by_operator() {
            let subject = words(service);
            cx.on(service)
                .report(entry.key.span, format_args!("{subject} selects none of the workloads"));
        }
    }
}
