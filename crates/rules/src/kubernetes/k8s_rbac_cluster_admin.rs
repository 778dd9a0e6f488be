//! Somebody is made an administrator of the cluster.
//!
//! `cluster-admin` may do everything everywhere. Programs never need it, and people seldom.
//!
//! # Remedy
//!
//! Bind a role that names what is needed.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   # finding: `cluster-admin` administrator
//!   name: cluster-admin
//! subjects:
//! - kind: ServiceAccount
//!   name: app
//!   namespace: shop
//! ```
//!
//! ```yaml,good
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   name: view
//! subjects:
//! - kind: ServiceAccount
//!   name: app
//!   namespace: shop
//! ```

use portcullis_model::{Resource, Severity};

use crate::support::kubernetes::words;
use crate::support::rbac::role_name;
use crate::{Cx, Judge, Rule};

/// Somebody is made an administrator of the cluster.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-cluster-admin",
    severity: Severity::High,
    aliases: &["kube-linter:cluster-admin-role-binding"],
    controls: &["CIS-Kubernetes-1.8:5.1.1"],
    judge: Judge::Resource(&["RoleBinding", "ClusterRoleBinding"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let subject = words(resource);
    let other = role_name(resource).when_missing("").differs_from("cluster-admin");
    cx.require(
        other,
        format_args!("{subject} makes its subjects administrators of the cluster"),
    );
}
