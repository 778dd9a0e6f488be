//! A role may change the network of the cluster.
//!
//! Services, Ingresses and network policies decide where traffic goes: who changes them can draw it to himself.
//!
//! # Remedy
//!
//! Leave them to the pipeline.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `services`
//!   resources: [services]
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

/// A role may change the network of the cluster.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-networking",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["KSV-0056"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &["", "networking.k8s.io"],
    resources: &[
        "services",
        "endpoints",
        "endpointslices",
        "networkpolicies",
        "ingresses",
    ],
    verbs: &["create", "update", "patch", "delete", "deletecollection", "impersonate"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}")
    });
}
