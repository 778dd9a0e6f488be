//! A role lets people attach to running pods.
//!
//! Who may attach to a pod reads what its process writes and types into it.
//!
//! # Remedy
//!
//! Remove `pods/attach`.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `pods/attach`
//!   resources: [pods/attach]
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

/// A role lets people attach to running pods.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-attach",
    severity: Severity::High,
    aliases: &["KSV-0054"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &[""],
    resources: &["pods/attach"],
    verbs: &["create", "get", "update", "patch"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}: type into any pod")
    });
}
