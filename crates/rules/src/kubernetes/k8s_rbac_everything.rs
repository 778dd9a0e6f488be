//! A role allows everything.
//!
//! Every verb on every resource is the power of a cluster administrator, under a name that nobody looks for when
//! they ask who the administrators are.
//!
//! # Remedy
//!
//! Name the resources and verbs that are needed.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["*"]
//!   # finding: `*` every verb on every resource
//!   resources: ["*"]
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
//!   verbs: ["*"]
//! # One group alone, and not the core.
//! - apiGroups: [metrics.k8s.io]
//!   resources: ["*"]
//!   verbs: ["*"]
//! ```

use portcullis_model::{Resource, Severity};

use crate::support::kubernetes::words;
use crate::support::rbac::{named, wildcard};
use crate::{Cx, Judge, Rule};

/// A role allows everything.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-everything",
    severity: Severity::Critical,
    aliases: &["KSV-0044"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

fn check(role: &Resource, cx: &mut Cx) {
    for rule in role.at("rules").items() {
        let groups = rule.key("apiGroups");
        // Everything of a group that is named, such as metrics.k8s.io, is far from everything.
        let of = match (wildcard(&groups), named(&groups, &[""])) {
            (None, Some(_)) => " of the core group, secrets among them",
            (None, None) if !groups.items().is_empty() => continue,
            _ => "",
        };
        if let (Some(resource), Some(_)) = (wildcard(&rule.key("resources")), wildcard(&rule.key("verbs"))) {
            let subject = words(role);
            cx.report(
                resource.span,
                format_args!("{subject} allows every verb on every resource{of}"),
            );
        }
    }
}
