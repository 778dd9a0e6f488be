//! An Ingress serves without TLS.
//!
//! Without TLS everyone on the way reads and changes what is sent, session cookies and passwords included.
//!
//! # Remedy
//!
//! Add a `tls` section with the hosts and the Secret that holds their certificate.
//!
//! ```yaml,bad
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: web
//! # finding: `spec` without TLS
//! spec:
//!   ingressClassName: nginx
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

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// An Ingress serves without TLS.
pub static RULE: Rule = Rule {
    id: "k8s-ingress-without-tls",
    severity: Severity::Medium,
    judge: Judge::Attribute(Attribute {
        kinds: &["Ingress"],
        path: "spec.tls",
        must: Must::BeSet,
        missing_holds: false,
        message: "the Ingress serves without TLS",
    }),
    ..Rule::DEFAULT
};
