//! A namespace has no policy that denies by default.
//!
//! Policies only restrain the pods they select. A pod that is added later, or whose label is misspelt, is open to
//! all unless one policy selects every pod and allows nothing.
//!
//! # Remedy
//!
//! Add a NetworkPolicy with an empty `podSelector` and no rules.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Namespace
//! metadata:
//!   # finding: `shop` denies by default
//!   name: shop
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Namespace
//! metadata:
//!   name: shop
//! ---
//! apiVersion: networking.k8s.io/v1
//! kind: NetworkPolicy
//! metadata:
//!   name: deny
//!   namespace: shop
//! spec:
//!   podSelector: {}
//!   policyTypes: [Ingress, Egress]
//! ```

use portcullis_model::{FormatId, Profile, Resource, Severity, Unit};

use crate::support::kubernetes::{name_of, namespace};
use crate::support::selectors::Selector;
use crate::{Cx, Judge, Rule};

/// A namespace has no policy that denies by default.
pub static RULE: Rule = Rule {
    id: "k8s-no-default-deny",
    severity: Severity::Low,
    profile: Profile::All,
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let denying: Vec<&Resource> = unit
        .of_kind("NetworkPolicy")
        .filter(|policy| denies_all(policy))
        .collect();
    for resource in unit.of_kind("Namespace") {
        let here = |policy: &&Resource| namespace(policy).is_none_or(|name| name == resource.name);
        if !denying.iter().any(here) {
            let name = &resource.name;
            cx.on(resource).report(
                name_of(resource),
                format_args!("no NetworkPolicy of namespace {name} denies by default"),
            );
        }
    }
}

/// Whether a policy selects every pod and lets nothing in.
fn denies_all(policy: &Resource) -> bool {
    let selector = policy.at("spec.podSelector");
    let everyone = selector.known().is_some() && Selector::of(&selector).is_empty();
    everyone && policy.at("spec.ingress").items().is_empty()
}
