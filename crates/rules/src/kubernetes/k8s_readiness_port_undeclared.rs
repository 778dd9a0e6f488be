//! The readiness probe asks at a port that the container does not declare.
//!
//! Ports that are declared are documentation, and named ports are looked up among them: a probe that asks elsewhere
//! is often a leftover from a port that has moved, and never succeeds.
//!
//! # Remedy
//!
//! Declare the port in `ports`, or correct the probe.
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
//!         ports:
//!         - containerPort: 8080
//!         readinessProbe:
//!           httpGet:
//!             path: /healthz
//!             # finding: `9090` 9090
//!             port: 9090
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
//!         ports:
//!         - name: http
//!           containerPort: 8080
//!         readinessProbe:
//!           httpGet:
//!             path: /healthz
//!             port: http
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::support::kubernetes::undeclared_probe_port;
use crate::{Cx, Judge, Rule};

/// The readiness probe asks at a port that the container does not declare.
pub static RULE: Rule = Rule {
    id: "k8s-readiness-port-undeclared",
    severity: Severity::Low,
    category: "correctness",
    profile: Profile::All,
    aliases: &["kube-linter:readiness-port"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    undeclared_probe_port(container, "readinessProbe", cx);
}
