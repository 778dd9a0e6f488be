//! A role may change ConfigMaps.
//!
//! ConfigMaps steer programs, and some of them the cluster itself: its DNS, its users, its proxies.
//!
//! # Remedy
//!
//! Name the ConfigMaps in `resourceNames`.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `configmaps`
//!   resources: [configmaps]
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

use portcullis_model::{Profile, Resource, Severity};

use crate::support::rbac::{Permission, forbid};
use crate::{Cx, Judge, Rule};

/// A role may change ConfigMaps.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-config-maps",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["KSV-0049"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &[""],
    resources: &["configmaps"],
    verbs: &["create", "update", "patch", "delete", "deletecollection", "impersonate"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}")
    });
}
