//! A role allows every verb.
//!
//! The wildcard also means `delete`, `impersonate`, `escalate` and whatever verbs a resource has of its own.
//!
//! # Remedy
//!
//! Name the verbs.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   resources: [pods]
//!   # finding: `*` every verb
//!   verbs: ["*"]
//! ```
//!
//! ```yaml,good
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   resources: [pods]
//!   verbs: [get, list]
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::support::kubernetes::words;
use crate::support::rbac::wildcard;
use crate::{Cx, Judge, Rule};

/// A role allows every verb.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-every-verb",
    severity: Severity::High,
    profile: Profile::All,
    aliases: &["KSV-0045"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

fn check(role: &Resource, cx: &mut Cx) {
    for rule in role.at("rules").items() {
        if let Some(verb) = wildcard(&rule.key("verbs")) {
            let subject = words(role);
            cx.report(verb.span, format_args!("{subject} allows every verb"));
        }
    }
}
