//! A Service claims external addresses.
//!
//! Whoever may set `externalIPs` draws the traffic for any address to his pods: of other services, of the DNS, of
//! the internet (CVE-2020-8554).
//!
//! # Remedy
//!
//! Remove `externalIPs`; use a load balancer.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   # finding: `[203.0.113.7]` claims
//!   externalIPs: [203.0.113.7]
//!   selector:
//!     app: web
//!   ports:
//!   - port: 80
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   type: ClusterIP
//!   selector:
//!     app: web
//!   ports:
//!   - port: 80
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// A Service claims external addresses.
pub static RULE: Rule = Rule {
    id: "k8s-external-ips",
    severity: Severity::High,
    aliases: &["KSV-0108", "K8sExternalIPs"],
    judge: Judge::Attribute(Attribute {
        kinds: &["Service"],
        path: "spec.externalIPs",
        must: Must::NotBeSet,
        missing_holds: true,
        message: "the Service claims external addresses, and can so draw the traffic of others",
    }),
    ..Rule::DEFAULT
};
