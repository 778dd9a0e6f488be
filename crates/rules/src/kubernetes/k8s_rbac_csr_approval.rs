//! A role may approve certificates.
//!
//! Who approves certificate requests issues credentials for any user or node.
//!
//! # Remedy
//!
//! Leave approval to the controller that checks requests.
//!
//! ```yaml,bad
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["certificates.k8s.io"]
//!   # finding: `certificatesigningrequests/approval`
//!   resources: [certificatesigningrequests/approval]
//!   verbs: [update]
//! ```
//!
//! ```yaml,good
//! apiVersion: rbac.authorization.k8s.io/v1
//! kind: ClusterRole
//! metadata:
//!   name: app
//! rules:
//! - apiGroups: ["apps"]
//!   resources: [deployments]
//!   verbs: [get]
//! ```

use portcullis_model::{Resource, Severity};

use crate::support::rbac::{Permission, forbid};
use crate::{Cx, Judge, Rule};

/// A role may approve certificates.
pub static RULE: Rule = Rule {
    id: "k8s-rbac-csr-approval",
    severity: Severity::High,
    aliases: &["CKV_K8S_156"],
    judge: Judge::Resource(&["Role", "ClusterRole"], check),
    ..Rule::DEFAULT
};

const PERMISSIONS: &[Permission] = &[
    Permission {
        groups: &["certificates.k8s.io"],
        resources: &[
            "certificatesigningrequests/approval",
            "certificatesigningrequests/status",
        ],
        verbs: &["update", "patch"],
    },
    Permission {
        groups: &["certificates.k8s.io"],
        resources: &["signers"],
        verbs: &["approve", "sign"],
    },
];

fn check(role: &Resource, cx: &mut Cx) {
    forbid(role, PERMISSIONS, cx, |resource, verb| {
        format!("the role may {verb} {resource}: issue credentials for anyone")
    });
}
