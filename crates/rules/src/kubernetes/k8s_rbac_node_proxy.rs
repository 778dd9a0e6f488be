//! A role reaches the kubelets directly.
//!
//! Through `nodes/proxy` one speaks to the kubelet itself: it runs commands in every pod of the node, past
//! admission and audit.
//!
//! # Remedy
//!
//! Remove `nodes/proxy`; for metrics, `nodes/metrics` does.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `nodes/proxy`
//!   resources: [nodes/proxy]
//!   verbs: [get]
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

/// A role reaches the kubelets directly.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-node-proxy",
    severity: Severity::High,
    aliases: &["KSV-0047"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[Permission {
    groups: &[""],
    resources: &["nodes/proxy"],
    verbs: &["get", "create", "update", "patch", "delete"],
}];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}, past admission and audit")
    });
}
