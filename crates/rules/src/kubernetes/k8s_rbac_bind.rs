//! A role may bind any role to anyone.
//!
//! The verb `bind` lets its holder give himself every role, the administrator's too.
//!
//! # Remedy
//!
//! Remove the verb, or name the roles in `resourceNames`.
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
//!   verbs: [bind]
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

/// A role may bind any role to anyone.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-bind",
    severity: Severity::Critical,
    aliases: &["CKV_K8S_157", "KSV-0050"],
    controls: &["CIS-Kubernetes-1.8:5.1.8"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &["rbac.authorization.k8s.io"],
    resources: &["roles", "clusterroles", "rolebindings", "clusterrolebindings"],
    verbs: &["bind"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}: give any role to anyone")
    });
}
