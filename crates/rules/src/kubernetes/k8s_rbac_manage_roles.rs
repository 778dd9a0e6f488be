//! A role may change roles and bindings.
//!
//! Who may change roles or bindings decides what everybody may do, and soon what he himself may do.
//!
//! # Remedy
//!
//! Leave roles and bindings to the administrators of the cluster.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["rbac.authorization.k8s.io"]
//!   # finding: `roles`
//!   resources: [roles]
//!   verbs: [create]
//! ```
//!
//! ```yaml,good
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["apps"]
//!   resources: [deployments]
//!   verbs: [get]
//! ```

use portcullis_model::{Resource, Severity};

use crate::support::rbac::{Permission, forbid};
use crate::{Cx, Judge, Rule};

/// A role may change roles and bindings.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-manage-roles",
    severity: Severity::High,
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &["rbac.authorization.k8s.io"],
    resources: &["roles", "rolebindings", "clusterroles", "clusterrolebindings"],
    verbs: &["create", "update", "patch", "delete", "deletecollection", "impersonate"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}, and so decide what others may do")
    });
}
