//! A role is bound to the default service account.
//!
//! Every pod of the namespace that names no account runs with this one: the rights are given to all of them, also
//! to those to come.
//!
//! # Remedy
//!
//! Bind the role to a group or service account of its own.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   name: view
//! subjects:
//! - kind: ServiceAccount
//!   # finding: `default`
//!   name: default
//! ```
//!
//! ```yaml,good
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   name: view
//! subjects:
//! - kind: ServiceAccount
//!   name: app
//!   namespace: shop
//! ```

use portcullis_model::{Resource, Severity};

use crate::support::rbac::{bound_role, subject};
use crate::{Cx, Judge, Rule};

/// A role is bound to the default service account.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-default-service-account",
    severity: Severity::Medium,
    aliases: &["CKV_K8S_42"],
    controls: &["CIS-Kubernetes-1.8:5.1.5"],
    judge: Judge::Resource(&["RoleBinding", "ClusterRoleBinding"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if let Some(name) = subject(resource, &["ServiceAccount"], &["default"]) {
        let (_, role) = bound_role(resource);
        cx.report(
            name.span,
            format_args!("{role} is given to every pod of the namespace that names no account"),
        );
    }
}
