//! A disruption budget lets no pod go.
//!
//! With `maxUnavailable: 0` no pod may be evicted: nodes cannot be drained, and upgrades of the cluster stand still
//! until somebody deletes the budget.
//!
//! # Remedy
//!
//! Allow at least one pod to go, and run one more than are needed.
//!
//! ```yaml,bad
//! apiVersion: policy/v1
//! kind: PodDisruptionBudget
//! metadata:
//!   name: web
//! spec:
//!   # finding: `0` no pod
//!   maxUnavailable: 0
//!   selector:
//!     matchLabels:
//!       app: web
//! ```
//!
//! ```yaml,good
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

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A disruption budget lets no pod go.
pub static RULE: Rule = Rule {
    id: "k8s-disruption-budget-zero-unavailable",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["kube-linter:pdb-max-unavailable", "K8sPodDisruptionBudget"],
    judge: Judge::Resource(&["PodDisruptionBudget"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let unavailable = resource.at("spec.maxUnavailable");
    let some = unavailable.judge(true, |value| {
        value
            .scalar_text()
            .is_none_or(|text| !matches!(text.as_str(), "0" | "0%"))
    });
    cx.require(some, "the budget lets no pod go: nodes cannot be drained");
}
