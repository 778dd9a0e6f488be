//! A port has a name that Kubernetes refuses.
//!
//! The name of a container port has at most 15 lower-case letters, digits and dashes, with a letter among them. A
//! Service that asks for another name finds nothing.
//!
//! # Remedy
//!
//! Choose a shorter, plain name.
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
//!     # finding: `Metrics_Port` no valid
//!     - name: Metrics_Port
//!       containerPort: 9090
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
//!     - name: metrics
//!       containerPort: 9090
//! ```

use portcullis_model::{FormatId, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A port has a name that Kubernetes refuses.
pub static RULE: Rule = Rule {
    id: "k8s-invalid-port-name",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["kube-linter:invalid-target-ports"],
    judge: Judge::Every(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let names = resource
        .workload()
        .into_iter()
        .flat_map(|workload| workload.containers());
    let declared = names
        .flat_map(|container| container.at("ports").items())
        .map(|port| port.key("name"));
    let service = resource.kind == "Service";
    let targets = resource
        .at("spec.ports")
        .items()
        .iter()
        .filter(|_| service)
        .map(|port| port.key("targetPort"));
    for name in declared.chain(targets) {
        let valid = name.judge(true, |name| name.as_str().is_none_or(is_port_name));
        let text = name.as_str().unwrap_or("");
        cx.require(valid, format_args!("{text} is no valid name of a port"));
    }
}

fn is_port_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=15).contains(&name.len())
        && name.bytes().all(plain)
        && name.bytes().any(|byte| byte.is_ascii_lowercase())
        && !name.starts_with('-')
        && !name.ends_with('-')
        && !name.contains("--")
}
