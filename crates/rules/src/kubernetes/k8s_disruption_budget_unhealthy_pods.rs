//! A disruption budget protects pods that do not work.
//!
//! By default a budget also keeps pods that are running but not ready from eviction: a crashing application then
//! blocks every drain of its node.
//!
//! # Remedy
//!
//! Set `unhealthyPodEvictionPolicy: AlwaysAllow`.
//!
//! ```yaml,bad
//! apiVersion: policy/v1
//! kind: PodDisruptionBudget
//! metadata:
//!   name: web
//! # finding: `spec` does not say
//! spec:
//!   maxUnavailable: 1
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
//!   unhealthyPodEvictionPolicy: AlwaysAllow
//!   selector:
//!     matchLabels:
//!       app: web
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// A disruption budget protects pods that do not work.
pub static RULE: Rule = Rule {
    id: "k8s-disruption-budget-unhealthy-pods",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["kube-linter:pdb-unhealthy-pod-eviction-policy"],
    judge: Judge::Attribute(Attribute {
        kinds: &["PodDisruptionBudget"],
        path: "spec.unhealthyPodEvictionPolicy",
        must: Must::BeSet,
        missing_holds: false,
        message: "the budget does not say what happens to pods that do not work",
    }),
    ..Rule::DEFAULT
};
