//! Somebody is allowed to act as others.
//!
//! The holder of this role has the rights of all whom he may impersonate, and the audit log tells of them.
//!
//! # Remedy
//!
//! Bind a role without `impersonate`.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   resources: [users]
//!   verbs: [impersonate]
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

/// Somebody is allowed to act as others.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-impersonate-bound",
    severity: Severity::High,
    profile: Profile::All,
    aliases: &["CKV2_K8S_3"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

const PERMISSION: Permission = Permission {
    groups: &["", "authentication.k8s.io"],
    resources: &["users", "groups", "serviceaccounts"],
    verbs: &["impersonate"],
};

fn check(_: &Unit, cx: &mut Cx) {
    report_bound(&PERMISSION, cx, "the right to act as others");
}
