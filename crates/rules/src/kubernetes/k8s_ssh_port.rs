//! A container listens for SSH.
//!
//! A container that takes SSH logins has keys and users of its own, which nobody manages, and changes that no
//! manifest tells.
//!
//! # Remedy
//!
//! Listen on a port above 1023, and look into containers with `kubectl exec` or debug containers.
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
//!     # finding: `22` port 22
//!     - containerPort: 22
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
use portcullis_model::{Severity, Value};

use crate::{Cx, Judge, Rule};

/// A container listens for SSH.
pub static RULE: Rule = Rule {
    id: "k8s-ssh-port",
    severity: Severity::Medium,
    aliases: &["kube-linter:ssh-port"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    for port in container.at("ports").items() {
        let port = port.key("containerPort");
        let number = port.known().and_then(Value::as_number).unwrap_or(0.0);
        if number == 22.0 {
            let subject = container.words();
            cx.report(port.span(), format_args!("{subject} listens for SSH on port 22"));
        }
    }
}
