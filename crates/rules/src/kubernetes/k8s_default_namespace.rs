//! An object is put into the default namespace.
//!
//! The namespace `default` has no owner: quotas, network policies and roles of a team cannot be told from those of
//! others there.
//!
//! # Remedy
//!
//! Give the application a namespace of its own.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: app
//!   # finding: `default` is put into
//!   namespace: default
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: app
//!   namespace: shop
//! ```

use portcullis_model::{Resource, Severity};

use crate::support::kubernetes::{NAMESPACED, words};
use crate::{Cx, Judge, Rule};

/// An object is put into the default namespace.
pub static RULE: Rule = Rule {
    id: "k8s-default-namespace",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["CKV_K8S_21", "KSV-0110", "kube-linter:use-namespace"],
    controls: &["CIS-Kubernetes-1.8:5.7.4"],
    judge: Judge::Resource(NAMESPACED, check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let subject = words(resource);
    let elsewhere = resource
        .at("metadata.namespace")
        .when_missing("")
        .differs_from("default");
    cx.require(elsewhere, format_args!("{subject} is put into the default namespace"));
}
