//! A container occupies a port of its node.
//!
//! A host port ties the pod to nodes where the port is free, and opens it to everyone who reaches the node, past
//! Services and often past network policies.
//!
//! # Remedy
//!
//! Publish the container with a Service instead.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     ports:
//!     - containerPort: 80
//!       # finding: `80` port 80 of its node
//!       hostPort: 80
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     ports:
//!     - containerPort: 80
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Severity, Value};

use crate::{Cx, Judge, Rule};

/// A container occupies a port of its node.
pub static RULE: Rule = Rule {
    id: "k8s-host-port",
    severity: Severity::Medium,
    aliases: &["CKV_K8S_26", "KSV-0024"],
    controls: &["CIS-Kubernetes-1.8:5.2.13"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    for port in container.at("ports").items() {
        let host = port.key("hostPort");
        let subject = container.words();
        let free = host.judge(true, |value| value.as_i64() == Some(0));
        let number = host.known().and_then(Value::scalar_text).unwrap_or_default();
        cx.require(free, format_args!("{subject} occupies port {number} of its node"));
    }
}
