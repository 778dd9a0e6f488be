//! A NetworkPolicy speaks of one direction only.
//!
//! A direction that `policyTypes` does not name stays open: a policy for incoming traffic leaves the pod free to
//! send anything anywhere.
//!
//! # Remedy
//!
//! Name `Ingress` and `Egress`, and allow what is needed of each.
//!
//! ```yaml,bad
//! apiVersion: networking.k8s.io/v1
//! kind: NetworkPolicy
//! metadata:
//!   name: web
//! spec:
//!   podSelector:
//!     matchLabels:
//!       app: web
//!   # finding: `[Ingress]` Egress
//!   policyTypes: [Ingress]
//! ```
//!
//! ```yaml,good
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

use portcullis_model::{Profile, Resource, Severity};

use crate::support::kubernetes::words;
use crate::{Cx, Judge, Rule};

/// A NetworkPolicy speaks of one direction only.
pub static RULE: Rule = Rule {
    id: "k8s-network-policy-one-direction",
    severity: Severity::Low,
    profile: Profile::All,
    judge: Judge::Resource(&["NetworkPolicy"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let types = resource.at("spec.policyTypes");
    let subject = words(resource);
    for direction in ["Ingress", "Egress"] {
        let named = types.judge(false, |list| {
            list.items().iter().any(|item| item.as_str() == Some(direction))
        });
        // Where the types are left out they follow from the rules; Ingress is always among them.
        let rules = resource
            .at("spec")
            .key(if direction == "Egress" { "egress" } else { "ingress" });
        let implied = types.is_missing() && (direction == "Ingress" || rules.known().is_some());
        if !implied {
            cx.require(named, format_args!("{subject} leaves {direction} open"));
        }
    }
}
