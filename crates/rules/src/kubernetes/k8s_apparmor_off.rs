//! AppArmor is switched off for a container.
//!
//! The default profile of the runtime keeps a container from mounting and from writing to the kernel. `unconfined`
//! takes it away.
//!
//! # Remedy
//!
//! Use `runtime/default`, or a profile of the node.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//!   annotations:
//!     # finding: `unconfined` AppArmor
//!     container.apparmor.security.beta.kubernetes.io/app: unconfined
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
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
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Severity, Value};

use crate::{Cx, Judge, Rule};

/// AppArmor is switched off for a container.
pub static RULE: Rule = Rule {
    id: "k8s-apparmor-off",
    severity: Severity::Medium,
    controls: &["PSS:baseline"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let former = "container.apparmor.security.beta.kubernetes.io/";
    let annotations = workload
        .pod_annotations()
        .known()
        .and_then(Value::as_map)
        .into_iter()
        .flatten();
    for entry in
        annotations.filter(|entry| entry.key.name.starts_with(former) && entry.value.as_str() == Some("unconfined"))
    {
        let name = &entry.key.name[former.len()..];
        cx.report(
            entry.value.span,
            format_args!("AppArmor is switched off for container {name}"),
        );
    }
    let own = workload
        .containers()
        .map(|container| container.at("securityContext.appArmorProfile.type"));
    for kind in own.chain([workload.at("securityContext.appArmorProfile.type")]) {
        cx.require(
            kind.when_missing("").differs_from("Unconfined"),
            "AppArmor is switched off",
        );
    }
}
