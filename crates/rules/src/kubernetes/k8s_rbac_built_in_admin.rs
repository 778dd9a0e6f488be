//! A built-in role with wide rights is bound.
//!
//! The built-in roles `admin` and `edit` read secrets and start pods as any service account of the namespace;
//! `cluster-admin` may do everything.
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
//!   # finding: `edit` built-in role edit
//!   name: edit
//! subjects:
//! - kind: Group
//!   name: developers
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
//! - kind: Group
//!   name: developers
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::support::rbac::{bound_role, role_name};
use crate::{Cx, Judge, Rule};

/// A built-in role with wide rights is bound.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-built-in-admin",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["KSV-0111"],
    judge: Judge::Resource(&["RoleBinding", "ClusterRoleBinding"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let (_, name) = bound_role(resource);
    let narrow = role_name(resource)
        .when_missing("")
        .one_of(&["cluster-admin", "admin", "edit"])
        .not();
    cx.require(
        narrow,
        format_args!("the built-in role {name} gives its subjects wide rights"),
    );
}
