//! A ServiceMonitor watches no Service.
//!
//! A monitor whose selector means no Service collects nothing, and its alerts stay silent.
//!
//! # Remedy
//!
//! Make the selector agree with the labels of the Service itself, not with those of its pods.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     app: web
//!   ports:
//!   - port: 80
//! ---
//! apiVersion: monitoring.coreos.com/v1
//! kind: ServiceMonitor
//! metadata:
//!   name: web
//! spec:
//!   # finding: `selector` watches none
//!   selector:
//!     matchLabels:
//!       app: web
//!   endpoints: [{port: metrics}]
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//!   labels:
//!     app: web
//! spec:
//!   selector:
//!     app: web
//!   ports:
//!   - port: 80
//! ---
//! apiVersion: monitoring.coreos.com/v1
//! kind: ServiceMonitor
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//!   endpoints: [{port: metrics}]
//! ```

use portcullis_model::{Confidence, FormatId, Lookup, Profile, Resource, Severity, Truth, Unit, Value};

use crate::support::kubernetes::{is_core, may_share_namespace, namespace, words};
use crate::support::selectors::Selector;
use crate::{Cx, Judge, Rule};

/// A ServiceMonitor watches no Service.
pub static RULE: Rule = Rule {
    id: "k8s-dangling-service-monitor",
    severity: Severity::Low,
    confidence: Confidence::Medium,
    category: "correctness",
    profile: Profile::All,
    aliases: &["kube-linter:dangling-servicemonitor"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let services: Vec<&Resource> = unit.of_kind("Service").filter(|service| is_core(service)).collect();
    if services.is_empty() {
        return;
    }
    for monitor in unit.of_kind("ServiceMonitor") {
        let entry = monitor
            .at("spec")
            .known()
            .and_then(Value::as_map)
            .and_then(|map| map.entry("selector"));
        let Some(entry) = entry else { continue };
        let namespaces = monitor.at("spec.namespaceSelector");
        let named: Vec<&str> = namespaces
            .key("matchNames")
            .items()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let anywhere = namespaces.key("any").known().and_then(Value::as_bool) == Some(true);
        let reaches = |service: &Resource| {
            if named.is_empty() {
                anywhere || may_share_namespace(monitor, service)
            } else {
                namespace(service).is_none_or(|name| named.contains(&name))
            }
        };
        let chosen = Selector::of(&Lookup::of(&entry.value));
        let means =
            |service: &&&Resource| reaches(service) && chosen.selects(&service.at("metadata.labels")) != Truth::False;
        if services.iter().find(means).is_none() {
            let subject = words(monitor);
            cx.on(monitor)
                .report(entry.key.span, format_args!("{subject} watches none of the Services"));
        }
    }
}
