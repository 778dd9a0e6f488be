//! An autoscaler may go below three replicas.
//!
//! In a quiet hour the autoscaler leaves the minimum. Three replicas survive a lost zone while one of them is being
//! replaced.
//!
//! # Remedy
//!
//! Set `minReplicas` to three or more.
//!
//! ```yaml,bad
//! apiVersion: autoscaling/v2
//! kind: HorizontalPodAutoscaler
//! metadata:
//!   name: web
//! spec:
//!   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
//!   # finding: `1` 1
//!   minReplicas: 1
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

use portcullis_model::{Profile, Resource, Severity, Value};

use crate::{Cx, Judge, Opt, OptValue, Rule};

/// An autoscaler may go below three replicas.
pub static RULE: Rule = Rule {
    id: "k8s-autoscaler-few-replicas",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["kube-linter:hpa-minimum-three-replicas"],
    options: &[Opt {
        name: "replicas",
        about: "the fewest replicas that are enough",
        default: OptValue::Number(3.0),
    }],
    judge: Judge::Resource(&["HorizontalPodAutoscaler"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let least = resource.at("spec.minReplicas");
    let number = least.known().and_then(Value::scalar_text).unwrap_or_else(|| "1".into());
    let enough = least.when_missing(1).at_least(cx.number("replicas"));
    cx.require(enough, format_args!("the autoscaler may leave {number} of the pods"));
}
