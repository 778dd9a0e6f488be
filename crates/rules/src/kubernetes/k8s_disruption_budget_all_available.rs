//! A disruption budget demands that all pods stay.
//!
//! A budget that wants as many pods as there are lets none be evicted: nodes cannot be drained, and upgrades of the
//! cluster stand still.
//!
//! # Remedy
//!
//! Demand fewer pods than run.
//!
//! ```yaml,bad
//! apiVersion: policy/v1
//! kind: PodDisruptionBudget
//! metadata:
//!   name: web
//! spec:
//!   # finding: `100%` all pods
//!   minAvailable: 100%
//!   selector:
//!     matchLabels:
//!       app: web
//! ```
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
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
//! ---
//! apiVersion: policy/v1
//! kind: PodDisruptionBudget
//! metadata:
//!   name: web
//! spec:
//!   # finding: `2` Deployment web
//!   minAvailable: 2
//!   selector:
//!     matchLabels:
//!       app: web
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
//! ---
//! apiVersion: policy/v1
//! kind: PodDisruptionBudget
//! metadata:
//!   name: web
//! spec:
//!   minAvailable: 2
//!   selector:
//!     matchLabels:
//!       app: web
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
//! # The autoscaler keeps two pods at least.
//! apiVersion: autoscaling/v2
//! kind: HorizontalPodAutoscaler
//! metadata:
//!   name: web
//! spec:
//!   minReplicas: 2
//!   maxReplicas: 5
//!   scaleTargetRef:
//!     apiVersion: apps/v1
//!     kind: Deployment
//!     name: web
//! ---
//! apiVersion: policy/v1
//! kind: PodDisruptionBudget
//! metadata:
//!   name: web
//! spec:
//!   minAvailable: 1
//!   selector:
//!     matchLabels:
//!       app: web
//! ```

use std::collections::HashMap;

use portcullis_model::{FormatId, Lookup, Resource, Severity, Unit};

use crate::support::kubernetes::{may_share_namespace, name_of, words};
use crate::support::selectors::{Pods, Selector};
use crate::{Cx, Judge, Rule};

/// A disruption budget demands that all pods stay.
pub static RULE: Rule = Rule {
    id: "k8s-disruption-budget-all-available",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["kube-linter:pdb-min-available", "K8sPodDisruptionBudget"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let pods_of_unit = Pods::of(unit);
    let scalers = Scalers::of(unit);
    for budget in unit.of_kind("PodDisruptionBudget") {
        let least = budget.at("spec.minAvailable");
        let Some(value) = least.known() else { continue };
        if value.as_str().is_some_and(|text| {
            text.trim_end_matches('%')
                .parse::<f64>()
                .is_ok_and(|share| share >= 100.0)
                && text.ends_with('%')
        }) {
            cx.on(budget).report(
                value.span,
                "the budget demands that all pods stay: nodes cannot be drained",
            );
            continue;
        }
        let Some(number) = value.as_i64() else { continue };
        let chosen = Selector::of(&budget.at("spec.selector"));
        let mut pods = Some(0_i64);
        let mut covered = None;
        if !chosen.is_empty() {
            for workload in pods_of_unit
                .chosen(budget, &chosen)
                .filter(|resource| runs_replicas(resource))
            {
                pods = pods
                    .zip(scalers.replicas_of(workload))
                    .map(|(sum, own)| sum.saturating_add(own));
                covered = covered.or(Some(workload));
            }
        }
        // The budget counts the pods of all the workloads that it covers.
        let covered = covered.filter(|_| pods.is_some_and(|pods| pods > 0 && number >= pods));
        if let Some(workload) = covered {
            let subject = words(workload);
            let finding = cx.on(budget).report(
                value.span,
                format_args!("the budget demands all {number} pods of {subject}: nodes cannot be drained"),
            );
            finding.relate(name_of(workload), "the workload");
        }
    }
}

fn runs_replicas(resource: &Resource) -> bool {
    matches!(
        resource.kind.as_str(),
        "Deployment" | "StatefulSet" | "ReplicaSet" | "Rollout" | "DeploymentConfig" | "ReplicationController"
    )
}

/// The autoscalers, by kind and name of what they scale.
struct Scalers<'u>(HashMap<(&'u str, &'u str), Vec<&'u Resource>>);

impl<'u> Scalers<'u> {
    fn of(unit: &'u Unit) -> Self {
        let mut by_target: HashMap<_, Vec<&Resource>> = HashMap::new();
        for autoscaler in unit.of_kind("HorizontalPodAutoscaler") {
            let target = autoscaler.at("spec.scaleTargetRef");
            if let (Some(kind), Some(name)) = (target.key("kind").as_str(), target.key("name").as_str()) {
                by_target.entry((kind, name)).or_default().push(autoscaler);
            }
        }
        Self(by_target)
    }

    /// How many pods a workload has at least: what its autoscaler allows, else what it is told; what is left out means
    /// one.
    fn replicas_of(&self, workload: &Resource) -> Option<i64> {
        let scalers = self.0.get(&(workload.kind.as_str(), workload.name.as_str()));
        let mut scalers = scalers.into_iter().flatten();
        let autoscaler = scalers.find(|autoscaler| may_share_namespace(autoscaler, workload));
        let replicas = autoscaler.map_or_else(|| workload.at("spec.replicas"), |scaler| scaler.at("spec.minReplicas"));
        match replicas {
            Lookup::Known(value) => value.as_i64(),
            Lookup::Missing { .. } => Some(1),
            Lookup::Unknown { .. } => None,
        }
    }
}
