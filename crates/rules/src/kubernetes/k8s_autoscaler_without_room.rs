//! An autoscaler has no room.
//!
//! An autoscaler whose minimum is its maximum scales nothing; one whose minimum is greater is refused.
//!
//! # Remedy
//!
//! Raise `maxReplicas`, or remove the autoscaler and set `replicas`.
//!
//! ```yaml,bad
//! apiVersion: autoscaling/v2
//! kind: HorizontalPodAutoscaler
//! metadata:
//!   name: web
//! spec:
//!   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
//!   minReplicas: 9
//!   # finding: `9` no room
//!   maxReplicas: 9
//! ```
//!
//! ```yaml,good
//! apiVersion: autoscaling/v2
//! kind: HorizontalPodAutoscaler
//! metadata:
//!   name: web
//! spec:
//!   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
//!   minReplicas: 3
//!   maxReplicas: 9
//! ```

use portcullis_model::{Lookup, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// An autoscaler has no room.
pub static RULE: Rule = Rule {
    id: "k8s-autoscaler-without-room",
    severity: Severity::Low,
    category: "reliability",
    judge: Judge::Resource(&["HorizontalPodAutoscaler"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let most = resource.at("spec.maxReplicas");
    let number = |lookup: &Lookup| lookup.known().and_then(Value::as_number);
    let (Some(least), Some(top)) = (number(&resource.at("spec.minReplicas")), number(&most)) else {
        return;
    };
    if top <= least {
        cx.report(
            most.span(),
            "the autoscaler has no room between its minimum and its maximum",
        );
    }
}
