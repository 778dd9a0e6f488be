//! An autoscaler scales something that is not there.
//!
//! An autoscaler whose target does not exist scales nothing. Usually the target was renamed.
//!
//! # Remedy
//!
//! Correct the name or kind in `scaleTargetRef`.
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
//! apiVersion: autoscaling/v2
//! kind: HorizontalPodAutoscaler
//! metadata:
//!   name: web
//! spec:
//!   scaleTargetRef:
//!     apiVersion: apps/v1
//!     kind: Deployment
//!     # finding: `shop` not there
//!     name: shop
//!   minReplicas: 3
//!   maxReplicas: 9
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
//! apiVersion: autoscaling/v2
//! kind: HorizontalPodAutoscaler
//! metadata:
//!   name: web
//! spec:
//!   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
//!   minReplicas: 3
//!   maxReplicas: 9
//! ```

use portcullis_model::{Confidence, FormatId, Severity, Unit};

use crate::support::selectors::Names;
use crate::{Cx, Judge, Rule};

/// An autoscaler scales something that is not there.
pub static RULE: Rule = Rule {
    id: "k8s-dangling-autoscaler",
    severity: Severity::Medium,
    confidence: Confidence::Medium,
    category: "correctness",
    aliases: &["kube-linter:dangling-horizontalpodautoscaler"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

const SCALED: [&str; 5] = [
    "Deployment",
    "StatefulSet",
    "ReplicaSet",
    "ReplicationController",
    "DeploymentConfig",
];

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let known = Names::of(unit, &SCALED);
    for autoscaler in unit.of_kind("HorizontalPodAutoscaler") {
        let target = autoscaler.at("spec.scaleTargetRef");
        let (Some(kind), Some(name)) = (target.key("kind").as_str(), target.key("name").known()) else {
            continue;
        };
        let text = name.as_str().unwrap_or("");
        if SCALED.contains(&kind) && known.has_any() && !known.has(autoscaler, kind, text) {
            cx.on(autoscaler).report(
                name.span,
                format_args!("the autoscaler scales {kind} {text}, which is not there"),
            );
        }
    }
}
