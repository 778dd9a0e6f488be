//! A serving workload has fewer than three replicas.
//!
//! A node that is drained, upgraded or lost takes its pods with it. What has no other pod elsewhere is down until a
//! new one has started.
//!
//! # Remedy
//!
//! Set `replicas` to three or more, and spread the pods over nodes.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   # finding: `2` 2
//!   replicas: 2
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

use portcullis_model::{FormatId, Profile, Severity, Unit};

use crate::support::kubernetes::words;
use crate::support::replicas::serving;
use crate::{Cx, Judge, Rule};

/// A serving workload has fewer than three replicas.
pub static RULE: Rule = Rule {
    id: "k8s-fewer-than-three-replicas",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["kube-linter:minimum-three-replicas"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

/// The fewest replicas that are enough.
const LEAST: f64 = 3.0;

fn check(_: &Unit, cx: &mut Cx) {
    for (resource, enough, number) in serving(cx.unit(), LEAST) {
        let subject = words(resource);
        cx.on(resource).require(
            enough,
            format_args!("{subject} has {number} of the three replicas that survive a lost zone during a rollout"),
        );
    }
}
