//! A liveness probe kills a container too quickly.
//!
//! A liveness probe that gives up within a few seconds restarts the container at every hiccup: a slow disk, a
//! garbage collection, a busy node. Restarts under load make the load worse.
//!
//! # Remedy
//!
//! Give it at least ten seconds: raise `periodSeconds` or `failureThreshold`.
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
//!         livenessProbe:
//!           httpGet: {path: /healthz, port: 8080}
//!           periodSeconds: 2
//!           # finding: `1` after 2 seconds
//!           failureThreshold: 1
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
//!         livenessProbe:
//!           httpGet: {path: /healthz, port: 8080}
//!           periodSeconds: 10
//!           failureThreshold: 3
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::kubernetes::seconds;
use crate::{Cx, Judge, Opt, OptValue, Rule};

/// A liveness probe kills a container too quickly.
pub static RULE: Rule = Rule {
    id: "k8s-probe-hasty",
    severity: Severity::Low,
    category: "reliability",
    options: &[Opt {
        name: "seconds",
        about: "how long a container may stay without an answer, at least",
        default: OptValue::Number(10.0),
    }],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let probe = container.at("livenessProbe");
    if probe.known().is_none() {
        return;
    }
    let (Some(period), Some(failures)) = (
        seconds(&probe, "periodSeconds", 10.0),
        seconds(&probe, "failureThreshold", 3.0),
    ) else {
        return;
    };
    let patience = period * failures;
    if patience < cx.number("seconds") {
        let field = ["failureThreshold", "periodSeconds"]
            .iter()
            .find_map(|field| probe.key(field).known());
        let at = field.map_or_else(|| probe.span(), |value| value.span);
        let subject = container.words();
        cx.report(
            at,
            format_args!("{subject} is restarted after {patience} seconds without an answer"),
        );
    }
}
