//! A NetworkPolicy covers no workload.
//!
//! A policy that means no pods protects nothing, and those who read it think otherwise.
//!
//! # Remedy
//!
//! Make the pod selector agree with the labels of the pod template.
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
//! apiVersion: networking.k8s.io/v1
//! kind: NetworkPolicy
//! metadata:
//!   name: web
//! spec:
//!   # finding: `podSelector` covers none
//!   podSelector:
//!     matchLabels:
//!       app: shop
//!   policyTypes: [Ingress, Egress]
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
//! apiVersion: networking.k8s.io/v1
//! kind: NetworkPolicy
//! metadata:
//!   name: web
//! spec:
//!   podSelector:
//!     matchLabels:
//!       app: web
//!   policyTypes: [Ingress, Egress]
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
//! apiVersion: networking.k8s.io/v1
//! kind: NetworkPolicy
//! metadata:
//!   name: web
//! spec:
//!   podSelector: {}
//!   policyTypes: [Ingress, Egress]
//! ```

use portcullis_model::{Confidence, FormatId, Lookup, Severity, Truth, Unit, Value};

use crate::support::kubernetes::{name_of, words};
use crate::support::selectors::{Pods, Selector};
use crate::{Cx, Judge, Rule};

/// A NetworkPolicy covers no workload.
pub static RULE: Rule = Rule {
    id: "k8s-dangling-network-policy",
    severity: Severity::Medium,
    confidence: Confidence::Medium,
    category: "correctness",
    aliases: &["kube-linter:dangling-networkpolicy"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let pods = Pods::of(unit);
    if pods.is_empty() {
        return;
    }
    for policy in unit.of_kind("NetworkPolicy") {
        let entry = policy
            .at("spec")
            .known()
            .and_then(Value::as_map)
            .and_then(|map| map.entry("podSelector"));
        let Some(entry) = entry else { continue };
        let chosen = Selector::of(&Lookup::of(&entry.value));
        if !chosen.is_empty() && pods.any(policy, &chosen) == Truth::False {
            let subject = words(policy);
            cx.on(policy);
            if let Some(meant) = pods.meant(unit, policy, &chosen, |_| true) {
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
