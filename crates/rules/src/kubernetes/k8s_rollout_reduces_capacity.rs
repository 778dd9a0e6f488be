//! A rollout takes pods away before their successors serve.
//!
//! With `maxUnavailable` above zero a rollout runs with fewer pods than the load was planned for. With zero, a new
//! pod must be ready before an old one goes.
//!
//! # Remedy
//!
//! Set `maxUnavailable: 0` and `maxSurge` to at least one.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   strategy:
//!     rollingUpdate:
//!       # finding: `50%` 50%
//!       maxUnavailable: 50%
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
//!     rollingUpdate:
//!       maxUnavailable: 0
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

use portcullis_model::{Profile, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// A rollout takes pods away before their successors serve.
pub static RULE: Rule = Rule {
    id: "k8s-rollout-reduces-capacity",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(&["Deployment"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let unavailable = resource.at("spec.strategy.rollingUpdate.maxUnavailable");
    let none = unavailable.judge(true, |value| {
        value
            .scalar_text()
            .is_some_and(|text| matches!(text.as_str(), "0" | "0%"))
    });
    let number = unavailable.known().and_then(Value::scalar_text).unwrap_or_default();
    cx.require(
        none,
        format_args!("a rollout may take {number} of the pods away before their successors serve"),
    );
}
