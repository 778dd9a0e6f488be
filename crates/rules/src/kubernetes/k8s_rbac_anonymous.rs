//! A role is bound to everyone who can reach the cluster.
//!
//! Requests without credentials belong to `system:anonymous`. What is bound to it is open to all who reach the API.
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
//! - kind: User
//!   # finding: `system:anonymous`
//!   name: system:anonymous
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

/// A role is bound to everyone who can reach the cluster.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-anonymous",
    severity: Severity::Critical,
    aliases: &["KSV-0122", "K8sDisallowAnonymous"],
    judge: Judge::Resource(&["RoleBinding", "ClusterRoleBinding"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if let Some(name) = subject(
        resource,
        &["User", "Group"],
        &["system:anonymous", "system:unauthenticated"],
    ) {
        let (_, role) = bound_role(resource);
        cx.report(
            name.span,
            format_args!("{role} is given to everyone who can reach the API, without credentials"),
        );
    }
}
