//! An Ingress takes every host.
//!
//! A rule without a host, or for a wildcard, takes requests that are meant for other applications behind the same
//! controller.
//!
//! # Remedy
//!
//! Name the hosts.
//!
//! ```yaml,bad
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
//!   # finding: `*.example.org` takes
//!   - host: "*.example.org"
//!     http:
//!       paths:
//!       - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
//! ```
//!
//! ```yaml,bad
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
//!   # finding: `http` takes
//!   - http:
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

/// An Ingress takes every host.
pub static RULE: Rule = Rule {
    id: "k8s-ingress-wildcard-host",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["K8sBlockWildcardIngress"],
    judge: Judge::Resource(&["Ingress"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for rule in resource.at("spec.rules").items() {
        let host = rule.key("host");
        let named = host
            .when_missing("")
            .text(|host| !host.is_empty() && !host.contains('*'));
        let which = host.as_str().filter(|host| !host.is_empty()).unwrap_or("every host");
        cx.require(named, format_args!("the Ingress takes the requests for {which}"));
    }
}
