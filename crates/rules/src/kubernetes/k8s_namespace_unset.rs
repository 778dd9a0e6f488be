//! An object names no namespace.
//!
//! An object without a namespace goes wherever the person or the pipeline that applies it happens to be: often into
//! `default`.
//!
//! # Remedy
//!
//! Name the namespace, or let kustomize or Helm set it.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   # finding: `app` names no namespace
//!   name: app
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: app
//!   namespace: shop
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::support::kubernetes::{NAMESPACED, name_of, words};
use crate::{Cx, Judge, Rule};

/// An object names no namespace.
pub static RULE: Rule = Rule {
    id: "k8s-namespace-unset",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_K8S_21", "KSV-0110", "kube-linter:use-namespace"],
    controls: &["CIS-Kubernetes-1.8:5.7.1"],
    judge: Judge::Resource(NAMESPACED, check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let subject = words(resource);
    let set = resource
        .at("metadata.namespace")
        .is_set()
        .reported_at(name_of(resource));
    cx.require(set, format_args!("{subject} names no namespace"));
}
