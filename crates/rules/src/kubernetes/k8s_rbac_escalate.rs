//! A role may widen roles beyond its own rights.
//!
//! The verb `escalate` switches off the check that keeps a user from granting more than he has.
//!
//! # Remedy
//!
//! Remove the verb.
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
//!   verbs: [escalate]
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

/// A role may widen roles beyond its own rights.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-escalate",
    severity: Severity::Critical,
    aliases: &["CKV_K8S_158", "KSV-0050"],
    controls: &["CIS-Kubernetes-1.8:5.1.8"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &["rbac.authorization.k8s.io"],
    resources: &["roles", "clusterroles"],
    verbs: &["escalate"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}: grant more than its holder has")
    });
}
