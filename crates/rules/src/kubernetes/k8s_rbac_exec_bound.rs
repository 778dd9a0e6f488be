//! Somebody is allowed into pods or kubelets.
//!
//! The role that is bound here runs commands in pods, or speaks to the kubelets past admission and audit.
//!
//! # Remedy
//!
//! Bind a role without `pods/exec` and `nodes/proxy`.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   resources: [pods/exec]
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

/// Somebody is allowed into pods or kubelets.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-exec-bound",
    severity: Severity::High,
    profile: Profile::All,
    aliases: &["CKV2_K8S_2"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

const PERMISSION: Permission = Permission {
    groups: &[""],
    resources: &["pods/exec", "nodes/proxy"],
    verbs: &["create"],
};

fn check(_: &Unit, cx: &mut Cx) {
    report_bound(&PERMISSION, cx, "a way into pods or kubelets");
}
