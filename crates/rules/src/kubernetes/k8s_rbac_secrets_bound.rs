//! Somebody is given access to secrets.
//!
//! The role that is bound here reads or changes secrets: whoever holds it can become the accounts and services that
//! these belong to.
//!
//! # Remedy
//!
//! Bind a role without `secrets`, or name the secrets in its `resourceNames`.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   resources: [secrets]
//!   verbs: [get]
//! ---
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   # finding: `app` ServiceAccount app
//!   name: app
//! subjects:
//! - kind: ServiceAccount
//!   name: app
//!   namespace: shop
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
//! ---
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   name: app
//! subjects:
//! - kind: ServiceAccount
//!   name: app
//!   namespace: shop
//! ```

use portcullis_model::{FormatId, Profile, Severity, Unit};

use crate::support::rbac::{Permission, report_bound};
use crate::{Cx, Judge, Rule};

/// Somebody is given access to secrets.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-secrets-bound",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["kube-linter:access-to-secrets"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

const PERMISSION: Permission = Permission {
    groups: &[""],
    resources: &["secrets"],
    verbs: &["get", "list", "watch", "create", "update", "patch", "delete"],
};

fn check(_: &Unit, cx: &mut Cx) {
    report_bound(&PERMISSION, cx, "access to secrets");
}
