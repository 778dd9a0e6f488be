//! A role allows by wildcard.
//!
//! A wildcard also means what does not exist yet: the resources and verbs that the next release or the next
//! operator brings.
//!
//! # Remedy
//!
//! Name the API groups, resources and verbs.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: [""]
//!   # finding: `*` every resource
//!   resources: ["*"]
//!   verbs: [get]
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
//!   verbs: [get]
//! ```

use portcullis_model::{Resource, Severity};

use crate::support::kubernetes::words;
use crate::support::rbac::wildcard;
use crate::{Cx, Judge, Rule};

/// A role allows by wildcard.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-wildcard",
    severity: Severity::High,
    aliases: &["CKV_K8S_49", "kube-linter:wildcard-in-rules"],
    controls: &["CIS-Kubernetes-1.8:5.1.3"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

fn check(role: &Resource, cx: &mut Cx) {
    for rule in role.at("rules").items() {
        for (key, every) in [("apiGroups", "API group"), ("resources", "resource"), ("verbs", "verb")] {
            if let Some(item) = wildcard(&rule.key(key)) {
                let subject = words(role);
                cx.report(item.span, format_args!("{subject} allows every {every} by a wildcard"));
            }
        }
    }
}
