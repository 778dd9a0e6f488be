//! A serving workload has fewer than three replicas.
//!
//! A node that is drained, upgraded or lost takes its pods with it. What has no other pod elsewhere is down until a
//! new one has started.
//!
//! # Remedy
//!
//! Set `replicas` to three or more, and spread the pods over nodes.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   # finding: `2` 2
//!   replicas: 2
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
//!
//! ```yaml,good
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   replicas: 3
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

use std::collections::HashSet;

use portcullis_model::{FormatId, Profile, Severity, Unit, Value};

use crate::support::kubernetes::words;
use crate::{Cx, Judge, Rule};

/// A serving workload has fewer than three replicas.
pub static RULE: Rule = Rule {
    id: "k8s-fewer-than-three-replicas",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["kube-linter:minimum-three-replicas"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

const SERVING: [&str; 3] = ["Deployment", "DeploymentConfig", "Rollout"];

/// The fewest replicas that are enough. Zero is meant: the workload is switched off.
const LEAST: f64 = 3.0;

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let autoscalers = unit.of_kind("HorizontalPodAutoscaler");
    let scaled: HashSet<&str> = autoscalers
        .filter_map(|autoscaler| autoscaler.at("spec.scaleTargetRef.name").as_str())
        .collect();
    for resource in unit
        .resources
        .iter()
        .filter(|resource| SERVING.contains(&resource.kind.as_str()))
    {
        let replicas = resource.at("spec.replicas");
        // An autoscaler sets the number that is left out.
        if replicas.is_missing() && scaled.contains(resource.name.as_str()) {
            continue;
        }
        let enough = replicas
            .when_missing(1)
            .number(|number| number >= LEAST || number == 0.0);
        let number = replicas
            .known()
            .and_then(Value::scalar_text)
            .unwrap_or_else(|| "1".into());
        let subject = words(resource);
        cx.on(resource).require(
            enough,
            format_args!("{subject} has {number} of the three replicas that survive a lost zone during a rollout"),
        );
    }
}
