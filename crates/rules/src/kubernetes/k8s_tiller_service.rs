//! The Service of Tiller is still there.
//!
//! Tiller, the server part of Helm 2, does what anyone asks who reaches it; its Service makes it reachable.
//!
//! # Remedy
//!
//! Move the releases to Helm 3 and delete the Service.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   # finding: `tiller-deploy` Tiller
//!   name: tiller-deploy
//! spec:
//!   selector: {app: helm, name: tiller}
//!   ports: [{port: 44134}]
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Service
//! metadata:
//!   name: web
//! spec:
//!   selector: {app: web}
//!   ports: [{port: 80}]
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::support::kubernetes::name_of;
use crate::{Cx, Judge, Rule};

/// The Service of Tiller is still there.
pub static RULE: Rule = Rule {
    id: "k8s-tiller-service",
    severity: Severity::High,
    aliases: &["CKV_K8S_44"],
    judge: Judge::Resource(&["Service"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let is_tiller = |value: &Value| value.as_str() == Some("tiller");
    let selected = resource
        .at("spec.selector")
        .known()
        .and_then(Value::as_map)
        .into_iter()
        .flatten()
        .any(|entry| is_tiller(&entry.value));
    let labelled = resource
        .at("metadata.labels")
        .known()
        .and_then(Value::as_map)
        .into_iter()
        .flatten()
        .any(|entry| is_tiller(&entry.value));
    if selected || labelled || resource.name == "tiller-deploy" {
        cx.report(name_of(resource), "the Service makes Tiller reachable");
    }
}
