//! A role lets people run commands in pods.
//!
//! Who may `exec` into a pod has everything that the pod has: its secrets, its token, its network.
//!
//! # Remedy
//!
//! Remove `pods/exec`; grant it for the time it is needed.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `pods/exec`
//!   resources: [pods/exec]
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

/// A role lets people run commands in pods.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-exec",
    severity: Severity::High,
    aliases: &["KSV-0053"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &[""],
    resources: &["pods/exec"],
    verbs: &["create", "get", "update", "patch"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}: run commands in any pod")
    });
}
