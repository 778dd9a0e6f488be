//! A role may change admission webhooks.
//!
//! A webhook sees and changes every object on its way into the cluster, secrets too.
//!
//! # Remedy
//!
//! Leave webhook configurations to the administrators of the cluster.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["admissionregistration.k8s.io"]
//!   # finding: `mutatingwebhookconfigurations`
//!   resources: [mutatingwebhookconfigurations]
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

/// A role may change admission webhooks.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-webhooks",
    severity: Severity::Critical,
    aliases: &["CKV_K8S_155", "KSV-0114"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &["admissionregistration.k8s.io"],
    resources: &["mutatingwebhookconfigurations", "validatingwebhookconfigurations"],
    verbs: &["create", "update", "patch", "delete", "deletecollection", "impersonate"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}, through which every object of the cluster passes")
    });
}
