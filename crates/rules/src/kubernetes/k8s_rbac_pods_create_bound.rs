//! Somebody is allowed to create pods.
//!
//! A pod may mount any secret of its namespace and run as any of its service accounts: the holder of this role has
//! all of that.
//!
//! # Remedy
//!
//! Leave the creation of pods to the controllers and the pipeline.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   resources: [pods]
//!   verbs: [create]
//! ---
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   # finding: `app` ServiceAccount app
//!   name: app
//! subjects:
//! - kind: ServiceAccount
//!   name: app
//!   namespace: shop
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
//! ---
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   name: app
//! subjects:
//! - kind: ServiceAccount
//!   name: app
//!   namespace: shop
//! ```

use portcullis_model::{FormatId, Profile, Severity, Unit};

use crate::support::rbac::{Permission, report_bound};
use crate::{Cx, Judge, Rule};

/// Somebody is allowed to create pods.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-pods-create-bound",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["kube-linter:access-to-create-pods"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

const PERMISSION: Permission = Permission {
    groups: &[""],
    resources: &[
        "pods",
        "deployments",
        "statefulsets",
        "replicasets",
        "cronjobs",
        "jobs",
        "daemonsets",
    ],
    verbs: &["create"],
};

fn check(_: &Unit, cx: &mut Cx) {
    report_bound(&PERMISSION, cx, "the right to create pods");
}
