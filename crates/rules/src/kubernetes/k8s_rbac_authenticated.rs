//! A role is bound to all who have any credentials.
//!
//! `system:authenticated` holds every user and every service account; on some clouds everyone with an account
//! there.
//!
//! # Remedy
//!
//! Bind the role to a group or service account of its own.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRoleBinding
//! metadata:
//!   name: app
//! roleRef:
//!   apiGroup: rbac.authorization.k8s.io
//!   kind: ClusterRole
//!   name: view
//! subjects:
//! - kind: Group
//!   # finding: `system:authenticated`
//!   name: system:authenticated
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

use crate::support::rbac::{bound_role, subject};
use crate::{Cx, Judge, Rule};

/// A role is bound to all who have any credentials.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-authenticated",
    severity: Severity::High,
    aliases: &["KSV-01011"],
    judge: Judge::Resource(&["RoleBinding", "ClusterRoleBinding"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if let Some(name) = subject(resource, &["Group"], &["system:authenticated"]) {
        let (_, role) = bound_role(resource);
        cx.report(
            name.span,
            format_args!("{role} is given to every user and every service account"),
        );
    }
}
