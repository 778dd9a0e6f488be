//! No NetworkPolicy covers a workload.
//!
//! Where no policy selects a pod, every other pod of the cluster may talk to it, and it to the whole world: one
//! that is taken over reaches all.
//!
//! # Remedy
//!
//! Add a NetworkPolicy that denies by default in the namespace, and one for what the workload needs.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   # finding: `web` every other pod
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

use std::collections::HashSet;

use portcullis_model::{FormatId, Profile, Resource, Severity, Span, Unit};

use crate::support::kubernetes::{name_of, words};
use crate::support::selectors::{Pods, Selector};
use crate::{Cx, Judge, Rule};

/// No NetworkPolicy covers a workload.
pub static RULE: Rule = Rule {
    id: "k8s-no-network-policy",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV2_K8S_6", "kube-linter:non-isolated-pod"],
    controls: &["CIS-Kubernetes-1.8:5.3.2"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let pods = Pods::of(unit);
    // What a policy may cover is left alone as well.
    let mut covered: HashSet<Span> = HashSet::new();
    for policy in unit.of_kind("NetworkPolicy") {
        let selector = Selector::of(&policy.at("spec.podSelector"));
        covered.extend(pods.judged(policy, &selector).map(|(resource, _)| resource.span));
    }
    for workload in unit.resources.iter().filter_map(Resource::workload) {
        let resource = workload.resource;
        if !covered.contains(&resource.span) {
            let subject = words(resource);
            cx.on(resource).report(
                name_of(resource),
                format_args!("every other pod may talk to {subject}: no NetworkPolicy covers it"),
            );
        }
    }
}
