//! A role gives access to the secrets of every namespace.
//!
//! Secrets hold the tokens of service accounts and the passwords of everything around: reading them is often enough
//! to become somebody else.
//!
//! # Remedy
//!
//! Name the secrets in `resourceNames`, or mount them instead of reading them through the API.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `secrets`
//!   resources: [secrets]
//!   verbs: [get]
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

/// A role gives access to the secrets of every namespace.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-secrets",
    severity: Severity::High,
    aliases: &["KSV-0041"],
    controls: &["CIS-Kubernetes-1.8:5.1.2"],
    judge: Judge::Resource(&["ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &[""],
    resources: &["secrets"],
    verbs: &[
        "get",
        "list",
        "watch",
        "create",
        "update",
        "patch",
        "delete",
        "deletecollection",
    ],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource} of every namespace")
    });
}
