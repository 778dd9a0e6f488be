//! A serving workload has a single replica.
//!
//! A node that is drained, upgraded or lost takes its pods with it. What has no other pod elsewhere is down until a
//! new one has started.
//!
//! # Remedy
//!
//! Set `replicas` to two or more, and spread the pods over nodes.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   # finding: `1` 1
//!   replicas: 1
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
//! apiVersion: autoscaling/v2
//! kind: HorizontalPodAutoscaler
//! metadata:
//!   name: web
//! spec:
//!   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
//!   minReplicas: 3
//!   maxReplicas: 9
//! ```

use portcullis_model::{FormatId, Severity, Unit};

use crate::support::kubernetes::words;
use crate::support::replicas::serving;
use crate::{Cx, Judge, Rule};

/// A serving workload has a single replica.
pub static RULE: Rule = Rule {
    id: "k8s-single-replica",
    severity: Severity::Low,
    category: "reliability",
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

/// The fewest replicas that are enough.
const LEAST: f64 = 2.0;

fn check(_: &Unit, cx: &mut Cx) {
    for (resource, enough, number) in serving(cx.unit(), LEAST) {
        let subject = words(resource);
        cx.on(resource).require(
            enough,
            format_args!("{subject} has {number} replica: it is down whenever its pod or node is"),
        );
    }
}
