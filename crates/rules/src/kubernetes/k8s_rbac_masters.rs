//! A role is bound to the group that no rule restrains.
//!
//! Members of `system:masters` pass by every authorisation check, and the membership cannot be revoked while a
//! certificate names it.
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
//!   # finding: `system:masters`
//!   name: system:masters
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

/// A role is bound to the group that no rule restrains.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-masters",
    severity: Severity::Critical,
    aliases: &["KSV-0123"],
    controls: &["CIS-Kubernetes-1.8:5.1.7"],
    judge: Judge::Resource(&["RoleBinding", "ClusterRoleBinding"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if let Some(name) = subject(resource, &["Group"], &["system:masters"]) {
        let (_, role) = bound_role(resource);
        cx.report(
            name.span,
            format_args!("{role} is given to system:masters, which no rule restrains"),
        );
    }
}
