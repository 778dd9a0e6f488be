//! The liveness probe asks the same as the readiness probe.
//!
//! A pod that is overloaded or waits for its database should get no traffic for a while: that is what readiness is
//! for. When liveness asks the same, it is killed instead, and the others get its load.
//!
//! # Remedy
//!
//! Let liveness ask less than readiness, or fail much later.
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
//!         readinessProbe:
//!           httpGet: {path: /healthz, port: 8080}
//!         # finding: `livenessProbe` same as its readiness
//!         livenessProbe:
//!           httpGet: {path: /healthz, port: 8080}
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
//!         readinessProbe:
//!           httpGet: {path: /ready, port: 8080}
//!         livenessProbe:
//!           httpGet: {path: /healthz, port: 8080}
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
//!         readinessProbe:
//!           httpGet: {path: /healthz, port: 8080}
//!         livenessProbe:
//!           httpGet: {path: /healthz, port: 8080}
//!           failureThreshold: 10
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Data, Lookup, Profile, Severity, Value};

use crate::{Cx, Judge, Rule};

/// The liveness probe asks the same as the readiness probe.
pub static RULE: Rule = Rule {
    id: "k8s-probes-identical",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

/// What a probe asks, and how patient it is.
const FIELDS: [&str; 8] = [
    "httpGet",
    "tcpSocket",
    "exec",
    "grpc",
    "initialDelaySeconds",
    "periodSeconds",
    "timeoutSeconds",
    "failureThreshold",
];

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let Some(map) = container.value.as_map() else { return };
    let (Some(live), Some(ready)) = (map.entry("livenessProbe"), map.entry("readinessProbe")) else {
        return;
    };
    let asks = |probe: &Value| FIELDS.iter().take(4).any(|field| probe.key(field).known().is_some());
    let same = |field: &&str| match (live.value.key(field), ready.value.key(field)) {
        (Lookup::Known(one), Lookup::Known(other)) => alike(one, other),
        (Lookup::Missing { .. }, Lookup::Missing { .. }) => true,
        _ => false,
    };
    if asks(&live.value) && FIELDS.iter().all(same) {
        let subject = container.words();
        let finding = cx.report(
            live.key.span,
            format_args!(
                "{subject} is killed whenever it is not ready: its liveness probe is the same as its readiness probe"
            ),
        );
        finding.relate(ready.key.span, "the readiness probe");
    }
}

/// Whether two values say the same, wherever they stand.
fn alike(one: &Value, other: &Value) -> bool {
    match (&one.data, &other.data) {
        (Data::Map(one), Data::Map(other)) => {
            one.entries.len() == other.entries.len()
                && one.iter().all(|entry| {
                    other
                        .get(&entry.key.name)
                        .is_some_and(|value| alike(&entry.value, value))
                })
        }
        (Data::List(one), Data::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
        }
        (one, other) => one == other,
    }
}
