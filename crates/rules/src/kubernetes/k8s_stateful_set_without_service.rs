//! A StatefulSet names no Service that is there.
//!
//! The stable names of the pods of a StatefulSet come from its headless Service. Without one the pods cannot find
//! each other by name.
//!
//! # Remedy
//!
//! Add a Service with `clusterIP: None` and name it in `serviceName`.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: StatefulSet
//! metadata:
//!   name: web
//! # finding: `spec` names no Service
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
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   clusterIP: None
//!   selector:
//!     app: web
//!   ports:
//!   - port: 80
//! ---
//! apiVersion: apps/v1
//! kind: StatefulSet
//! metadata:
//!   name: web
//! spec:
//!   # finding: `shop` not there
//!   serviceName: shop
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
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   clusterIP: None
//!   selector:
//!     app: web
//!   ports:
//!   - port: 80
//! ---
//! apiVersion: apps/v1
//! kind: StatefulSet
//! metadata:
//!   name: web
//! spec:
//!   serviceName: web
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

use portcullis_model::{Confidence, FormatId, Profile, Severity, Unit};

use crate::support::kubernetes::words;
use crate::support::selectors::Names;
use crate::{Cx, Judge, Rule};

/// A StatefulSet names no Service that is there.
pub static RULE: Rule = Rule {
    id: "k8s-stateful-set-without-service",
    severity: Severity::Low,
    confidence: Confidence::Medium,
    category: "correctness",
    profile: Profile::All,
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let known = Names::of(unit, &["Service"]);
    for set in unit.of_kind("StatefulSet") {
        let service = set.at("spec.serviceName");
        cx.on(set);
        match service.as_str() {
            Some(name) if !name.is_empty() => {
                if known.has_any() && !known.has(set, "Service", name) {
                    cx.report(
                        service.span(),
                        format_args!("the StatefulSet names Service {name}, which is not there"),
                    );
                }
            }
            _ => {
                let subject = words(set);
                cx.require(
                    service.is_set().and(service.when_missing("").differs_from("")),
                    format_args!("{subject} names no Service, so that its pods have no names"),
                );
            }
        }
    }
}
