//! A Service gets a load balancer of its own.
//!
//! Each such Service is a public address of its own, which costs money and passes by the TLS and the protection of
//! the Ingress.
//!
//! # Remedy
//!
//! Use `ClusterIP` behind an Ingress or a Gateway.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   # finding: `LoadBalancer` Service web
//!   type: LoadBalancer
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

use portcullis_model::{Profile, Resource, Severity};

use crate::support::kubernetes::words;
use crate::{Cx, Judge, Rule};

/// A Service gets a load balancer of its own.
pub static RULE: Rule = Rule {
    id: "k8s-load-balancer-service",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["K8sBlockLoadBalancer", "kube-linter:exposed-services"],
    judge: Judge::Resource(&["Service"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let subject = words(resource);
    let kind = resource.at("spec.type").when_missing("ClusterIP");
    cx.require(
        kind.differs_from("LoadBalancer"),
        format_args!("{subject} is open to the outside as a LoadBalancer"),
    );
}
