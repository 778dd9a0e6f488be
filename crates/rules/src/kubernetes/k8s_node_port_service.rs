//! A Service opens a port on every node.
//!
//! A node port is open on every node to everyone who reaches one, past Ingress, TLS and often past the firewall.
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
//!   # finding: `NodePort` Service web
//!   type: NodePort
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

use portcullis_model::{Resource, Severity};

use crate::support::kubernetes::words;
use crate::{Cx, Judge, Rule};

/// A Service opens a port on every node.
pub static RULE: Rule = Rule {
    id: "k8s-node-port-service",
    severity: Severity::Low,
    aliases: &["K8sBlockNodePort", "kube-linter:exposed-services"],
    judge: Judge::Resource(&["Service"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let subject = words(resource);
    let kind = resource.at("spec.type").when_missing("ClusterIP");
    cx.require(
        kind.differs_from("NodePort"),
        format_args!("{subject} is open to the outside as a NodePort"),
    );
}
