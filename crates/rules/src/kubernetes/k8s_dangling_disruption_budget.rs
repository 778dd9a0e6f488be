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

use portcullis_model::{Confidence, FormatId, Severity, Unit};

use crate::support::selectors::require_pods;
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
    require_pods("PodDisruptionBudget", "selector", cx);
}
