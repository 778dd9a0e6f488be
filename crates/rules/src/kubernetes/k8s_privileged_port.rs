//! A container listens on a port that only root may open.
//!
//! Ports below 1024 need root or `NET_BIND_SERVICE`. A Service can map any port to a high one.
//!
//! # Remedy
//!
//! Listen on a port above 1023.
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
//!     # finding: `80` port 80
//!     - containerPort: 80
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
//!     - containerPort: 8080
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity, Value};

use crate::{Cx, Judge, Rule};

/// A container listens on a port that only root may open.
pub static RULE: Rule = Rule {
    id: "k8s-privileged-port",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["kube-linter:privileged-ports", "KSV-0117"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    for port in container.at("ports").items() {
        let port = port.key("containerPort");
        let number = port.known().and_then(Value::as_number).unwrap_or(0.0);
        if number > 0.0 && number < 1024.0 {
            let subject = container.words();
            cx.report(
                port.span(),
                format_args!("{subject} listens on port {number}, which only root may open"),
            );
        }
    }
}
