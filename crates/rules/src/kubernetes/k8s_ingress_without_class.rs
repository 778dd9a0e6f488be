//! An Ingress names no class.
//!
//! Which controller takes an Ingress without a class depends on what the cluster calls its default: none may, or
//! two.
//!
//! # Remedy
//!
//! Set `ingressClassName`.
//!
//! ```yaml,bad
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: web
//! # finding: `spec` names no class
//! spec:
//!   tls:
//!   - hosts: [shop.example.org]
//!     secretName: shop
//!   rules:
//!   - host: shop.example.org
//!     http:
//!       paths:
//!       - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
//! ```
//!
//! ```yaml,good
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: web
//! spec:
//!   ingressClassName: nginx
//!   tls:
//!   - hosts: [shop.example.org]
//!     secretName: shop
//!   rules:
//!   - host: shop.example.org
//!     http:
//!       paths:
//!       - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// An Ingress names no class.
pub static RULE: Rule = Rule {
    id: "k8s-ingress-without-class",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(&["Ingress"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let class = resource.at("spec.ingressClassName").is_set();
    let former = resource
        .at("metadata.annotations")
        .key("kubernetes.io/ingress.class")
        .is_set();
    let at = class.at;
    cx.require(
        class.or(former).reported_at(at),
        "the Ingress names no class: which controller takes it is left to chance",
    );
}
