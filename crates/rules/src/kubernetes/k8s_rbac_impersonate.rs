//! A role may act as somebody else.
//!
//! Who may impersonate users, groups or service accounts has the rights of all of them, and the audit log tells of
//! them.
//!
//! # Remedy
//!
//! Remove the verb, or name whom in `resourceNames`.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `users`
//!   resources: [users]
//!   verbs: [impersonate]
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

/// A role may act as somebody else.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-impersonate",
    severity: Severity::Critical,
    aliases: &["KSV-0043"],
    controls: &["CIS-Kubernetes-1.8:5.1.8"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &["", "authentication.k8s.io"],
    resources: &["users", "groups", "serviceaccounts", "userextras", "uids"],
    verbs: &["impersonate"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}")
    });
}
