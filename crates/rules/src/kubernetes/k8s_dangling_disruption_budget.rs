//! A disruption budget covers no workload.
//!
//! A budget whose selector means no pods keeps none of them running while nodes are drained.
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
//! apiVersion: policy/v1
//! kind: PodDisruptionBudget
//! metadata:
//!   name: web
//! spec:
//!   maxUnavailable: 1
//!   # finding: `selector` covers none
//!   selector:
//!     matchLabels:
//!       app: shop
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
//! apiVersion: policy/v1
//! kind: PodDisruptionBudget
//! metadata:
//!   name: web
//! spec:
//!   maxUnavailable: 1
//!   selector:
//!     matchLabels:
//!       app: web
//! ```

use portcullis_model::{Confidence, FormatId, Lookup, Severity, Truth, Unit, Value};

use crate::support::kubernetes::{name_of, words};
use crate::support::selectors::{Pods, Selector};
use crate::{Cx, Judge, Rule};

/// A disruption budget covers no workload.
pub static RULE: Rule = Rule {
    id: "k8s-dangling-disruption-budget",
    severity: Severity::Medium,
    confidence: Confidence::Medium,
    category: "correctness",
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let pods = Pods::of(unit);
    if pods.is_empty() {
        return;
    }
    for budget in unit.of_kind("PodDisruptionBudget") {
        let entry = budget
            .at("spec")
            .known()
            .and_then(Value::as_map)
            .and_then(|map| map.entry("selector"));
        let Some(entry) = entry else { continue };
        let chosen = Selector::of(&Lookup::of(&entry.value));
        if !chosen.is_empty() && pods.any(budget, &chosen) == Truth::False {
            let subject = words(budget);
            cx.on(budget);
            if let Some(meant) = pods.meant(unit, budget, &chosen, |_| true) {
                let finding = cx.report(entry.key.span, format_args!("{subject} covers none of the workloads"));
                finding.relate(name_of(meant), "this workload has other values of the labels");
            } else {
                cx.undecided(
                    entry.key.span,
                    format_args!("the pods that {subject} covers are made elsewhere, or nowhere"),
                );
            }
        }
    }
}
