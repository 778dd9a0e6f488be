//! A NetworkPolicy lets in pods that do not exist.
//!
//! A peer whose selector means no pods allows nothing. Usually a label was changed on one side only, and traffic is
//! blocked that should pass.
//!
//! # Remedy
//!
//! Make the peer agree with the labels of the pods.
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
//!   podSelector:
//!     matchLabels:
//!       app: web
//!   policyTypes: [Ingress, Egress]
//!   ingress:
//!   - from:
//!     # finding: `podSelector` no workload
//!     - podSelector:
//!         matchLabels: {app: shop}
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
//!   ingress:
//!   - from:
//!     - podSelector:
//!         matchLabels: {app: web}
//! ```

use portcullis_model::{Confidence, FormatId, Lookup, Profile, Severity, Truth, Unit};

use crate::support::kubernetes::words;
use crate::support::selectors::{Pods, Selector};
use crate::{Cx, Judge, Rule};

/// A NetworkPolicy lets in pods that do not exist.
pub static RULE: Rule = Rule {
    id: "k8s-dangling-network-policy-peer",
    severity: Severity::Low,
    confidence: Confidence::Medium,
    category: "correctness",
    profile: Profile::All,
    aliases: &["kube-linter:dangling-networkpolicypeer-podselector"],
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
        for (direction, side) in [("ingress", "from"), ("egress", "to")] {
            let rules = policy.at("spec").key(direction).items().iter();
            for peer in rules.flat_map(|rule| rule.key(side).items()) {
                let entry = peer
                    .as_map()
                    .filter(|map| map.get("namespaceSelector").is_none())
                    .and_then(|map| map.entry("podSelector"));
                let Some(entry) = entry else { continue };
                let chosen = Selector::of(&Lookup::of(&entry.value));
                if !chosen.is_empty() && pods.any(policy, &chosen) == Truth::False {
                    let subject = words(policy);
                    cx.on(policy).report(
                        entry.key.span,
                        format_args!("{subject} names a peer that is no workload here"),
                    );
                }
            }
        }
    }
}
