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

use portcullis_model::{Confidence, FormatId, Severity, Unit};

use crate::support::selectors::require_pods;
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
    require_pods("NetworkPolicy", "podSelector", cx);
}
