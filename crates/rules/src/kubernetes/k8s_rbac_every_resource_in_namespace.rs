//! A role may change every resource of its namespace.
//!
//! The wildcard covers secrets, roles and pods of the namespace: whoever may change all of them may take it over.
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
//!   # finding: `*` change every resource
//!   resources: ["*"]
//!   verbs: [create, update]
//! ```
//!
//! ```yaml,good
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: Role
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["*"]
//!   resources: ["*"]
//!   verbs: [get]
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::support::kubernetes::words;
use crate::support::rbac::{WRITE, named, wildcard};
use crate::{Cx, Judge, Rule};

/// A role may change every resource of its namespace.
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
        let verbs = rule.key("verbs");
        let writes = named(&verbs, WRITE).is_some() || named(&verbs, &["*", "impersonate"]).is_some();
        if let Some(resource) = wildcard(&rule.key("resources")).filter(|_| writes) {
            let subject = words(role);
            cx.report(
                resource.span,
                format_args!("{subject} may change every resource of the namespace"),
            );
        }
    }
}
