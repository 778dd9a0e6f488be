//! A role may start workloads.
//!
//! A pod may mount any secret of its namespace and run as any of its service accounts: who may create pods has all
//! of that.
//!
//! # Remedy
//!
//! Leave the creation of workloads to the pipeline, and keep service accounts with wide rights in namespaces of
//! their own.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `pods`
//!   resources: [pods]
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

/// A role may start workloads.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-pods-create",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["KSV-0048"],
    controls: &["CIS-Kubernetes-1.8:5.1.4"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &["", "apps", "batch"],
    resources: &[
        "pods",
        "deployments",
        "daemonsets",
        "statefulsets",
        "replicasets",
        "replicationcontrollers",
        "jobs",
        "cronjobs",
    ],
    verbs: &["create", "update", "patch", "delete", "deletecollection", "impersonate"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}, and with them use every secret and account of the namespace")
    });
}
