//! Nothing keeps the replicas on different nodes.
//!
//! Replicas help against a lost node only when they are not all on it. Without an anti-affinity or a spread
//! constraint the scheduler may put them side by side.
//!
//! # Remedy
//!
//! Add a `podAntiAffinity` on `kubernetes.io/hostname`, or `topologySpreadConstraints`.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   # finding: `3` 3 replicas
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
//!   replicas: 3
//!   selector:
//!     matchLabels:
//!       app: web
//!   template:
//!     metadata:
//!       labels:
//!         app: web
//!     spec:
//!       topologySpreadConstraints:
//!       - maxSkew: 1
//!         topologyKey: kubernetes.io/hostname
//!         whenUnsatisfiable: ScheduleAnyway
//!       containers:
//!       - name: app
//!         image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Nothing keeps the replicas on different nodes.
pub static RULE: Rule = Rule {
    id: "k8s-no-anti-affinity",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["kube-linter:no-anti-affinity"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let replicas = workload.resource.at("spec.replicas");
    let Some(number) = replicas.known().and_then(Value::as_i64).filter(|number| *number > 1) else {
        return;
    };
    let affinity = workload.at("affinity.podAntiAffinity").is_set();
    let spread = workload.at("topologySpreadConstraints").is_set();
    cx.require(
        affinity.or(spread).reported_at(replicas.span()),
        format_args!("nothing keeps the {number} replicas on different nodes"),
    );
}
