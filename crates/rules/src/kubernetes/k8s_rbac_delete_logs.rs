//! A role may delete the logs of pods.
//!
//! Logs are what tells afterwards who did what.
//!
//! # Remedy
//!
//! Remove `delete` on `pods/log`.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `pods/log`
//!   resources: [pods/log]
//!   verbs: [delete]
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

use portcullis_model::{Profile, Resource, Severity};

use crate::support::rbac::{Permission, forbid};
use crate::{Cx, Judge, Rule};

/// A role may delete the logs of pods.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-delete-logs",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["KSV-0042"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &[""],
    resources: &["pods/log"],
    verbs: &["delete", "deletecollection"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}, and so cover what was done")
    });
}
