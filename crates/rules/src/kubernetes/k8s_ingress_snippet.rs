//! An Ingress injects configuration into NGINX.
//!
//! Snippet annotations put text into the configuration of the controller that all Ingresses share. Through them
//! whoever may write one Ingress reads the secrets of all (CVE-2021-25742).
//!
//! # Remedy
//!
//! Use the annotation that says the same as the snippet, and switch snippets off in the controller.
//!
//! ```yaml,bad
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: web
//!   annotations:
//!     # finding: `nginx.ingress.kubernetes.io/server-snippet` snippet
//!     nginx.ingress.kubernetes.io/server-snippet: |
//!       location /x { return 200; }
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

use portcullis_model::{Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// An Ingress injects configuration into NGINX.
pub static RULE: Rule = Rule {
    id: "k8s-ingress-snippet",
    severity: Severity::High,
    aliases: &["CKV_K8S_153"],
    judge: Judge::Resource(&["Ingress"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let annotations = resource
        .at("metadata.annotations")
        .known()
        .and_then(Value::as_map)
        .into_iter()
        .flatten();
    for entry in annotations.filter(|entry| {
        entry.key.name.starts_with("nginx.ingress.kubernetes.io/") && entry.key.name.ends_with("snippet")
    }) {
        cx.report(
            entry.key.span,
            "the snippet goes into the configuration that all Ingresses of the controller share",
        );
    }
}
