//! A rollout stops everything before it starts anew.
//!
//! With the strategy `Recreate` all pods end before the first new one starts: each rollout is an outage, and a bad
//! image a long one.
//!
//! # Remedy
//!
//! Use `RollingUpdate`, unless two versions must never run side by side.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   strategy:
//!     # finding: `Recreate` stops all pods
//!     type: Recreate
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
//!   strategy:
//!     type: RollingUpdate
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

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// A rollout stops everything before it starts anew.
pub static RULE: Rule = Rule {
    id: "k8s-recreate-strategy",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["kube-linter:no-rolling-update-strategy"],
    judge: Judge::Attribute(Attribute {
        kinds: &["Deployment", "DeploymentConfig"],
        path: "spec.strategy.type",
        must: Must::BeOneOf(&["RollingUpdate", "Rolling", "Custom"]),
        missing_holds: true,
        message: "a rollout stops all pods before the first new one starts",
    }),
    ..Rule::DEFAULT
};
