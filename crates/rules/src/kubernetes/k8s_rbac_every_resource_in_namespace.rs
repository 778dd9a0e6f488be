//! A role reaches every resource of its namespace.
//!
//! The wildcard covers secrets, roles and pods of the namespace: reading all of them is often enough to take it
//! over.
//!
//! # Remedy
//!
//! Name the resources.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: Role
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["*"]
//!   # finding: `*` reaches every resource
//!   resources: ["*"]
//!   verbs: [list]
//! ```
//!
//! ```yaml,good
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: Role
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["*"]
//!   resources: [pods]
//!   verbs: [get]
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::support::kubernetes::words;
use crate::support::rbac::wildcard;
use crate::{Cx, Judge, Rule};

/// A role reaches every resource of its namespace.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-every-resource-in-namespace",
    severity: Severity::High,
    profile: Profile::All,
    aliases: &["KSV-0112"],
    judge: Judge::Resource(&["Role"], check),
    ..Rule::DEFAULT
};

fn check(role: &Resource, cx: &mut Cx) {
    for rule in role.at("rules").items() {
        if let Some(resource) = wildcard(&rule.key("resources")) {
            let subject = words(role);
            cx.report(
                resource.span,
                format_args!("{subject} reaches every resource of the namespace"),
            );
        }
    }
}
