//! An Ingress leads to a Service or port that is not there.
//!
//! Requests to a backend that does not exist end in an error. Usually the Service or its port was renamed.
//!
//! # Remedy
//!
//! Correct the backend, or add the Service.
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
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: web
//! spec:
//!   rules:
//!   - host: shop.example.org
//!     http:
//!       paths:
//!       - path: /
//!         pathType: Prefix
//!         backend:
//!           service:
//!             # finding: `shop` not there
//!             name: shop
//!             port: {number: 80}
//! ```
//!
//! ```yaml,good
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
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: web
//! spec:
//!   rules:
//!   - host: shop.example.org
//!     http:
//!       paths:
//!       - path: /
//!         pathType: Prefix
//!         backend:
//!           service:
//!             name: web
//!             port: {number: 80}
//! ```

use std::collections::HashMap;

use portcullis_model::{Confidence, FormatId, Lookup, Resource, Severity, Unit, Value};

use crate::support::kubernetes::{is_core, may_share_namespace};
use crate::{Cx, Judge, Rule};

/// An Ingress leads to a Service or port that is not there.
pub static RULE: Rule = Rule {
    id: "k8s-dangling-ingress",
    severity: Severity::Medium,
    confidence: Confidence::Medium,
    category: "correctness",
    aliases: &["kube-linter:dangling-ingress"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let mut services: HashMap<&str, Vec<&Resource>> = HashMap::new();
    for service in unit.of_kind("Service").filter(|service| is_core(service)) {
        services.entry(service.name.as_str()).or_default().push(service);
    }
    if services.is_empty() {
        return;
    }
    for ingress in unit.of_kind("Ingress") {
        let spec = ingress.at("spec");
        let rules = spec.key("rules").items().iter();
        let paths = rules
            .flat_map(|rule| rule.at("http.paths").items())
            .map(|path| path.key("backend"));
        for backend in paths.chain([spec.key("defaultBackend"), spec.key("backend")]) {
            cx.on(ingress);
            judge_backend(ingress, &backend, &services, cx);
        }
    }
}

fn judge_backend(ingress: &Resource, backend: &Lookup, services: &HashMap<&str, Vec<&Resource>>, cx: &mut Cx) {
    // The second form is that of the versions before networking.k8s.io/v1.
    let (name, port) = match backend.at("service.name") {
        Lookup::Missing { .. } => (backend.key("serviceName"), backend.key("servicePort")),
        name => (name, backend.at("service.port")),
    };
    let (Some(value), Some(text)) = (name.known(), name.as_str()) else {
        return;
    };
    let all = services.get(text).map_or(&[][..], Vec::as_slice);
    let mut here = all
        .iter()
        .filter(|service| may_share_namespace(ingress, service))
        .peekable();
    if here.peek().is_none() {
        cx.report(
            value.span,
            format_args!("the Ingress leads to Service {text}, which is not there"),
        );
        return;
    }
    let wanted = match (&port, port.key("number"), port.key("name")) {
        (_, Lookup::Known(number), _) => number,
        (_, _, Lookup::Known(name)) => name,
        (Lookup::Known(value), ..) if value.as_map().is_none() => value,
        _ => return,
    };
    let Some(number) = wanted.scalar_text() else { return };
    let offers = |service: &&Resource| {
        let ports = service.at("spec.ports");
        let is_it = |field: Lookup| field.known().and_then(Value::scalar_text).as_ref() == Some(&number);
        ports.known().is_none()
            || ports
                .items()
                .iter()
                .any(|port| is_it(port.key("port")) || is_it(port.key("name")))
    };
    if !here.any(offers) {
        cx.report(
            wanted.span,
            format_args!("the Ingress leads to port {number}, which Service {text} does not have"),
        );
    }
}
