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
//! # Signs for its own issuers, which the cluster does not trust by itself.
//! - apiGroups: [certificates.k8s.io]
//!   resources: [signers]
//!   resourceNames: ["issuers.cert-manager.io/*"]
//!   verbs: [sign]
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::support::rbac::{Permission, forbid_where};
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
    forbid_where(
        role,
        PERMISSIONS,
        reaches_signers_of_kubernetes,
        cx,
        |resource, verb| format!("the role may {verb} {resource}: issue credentials for anyone"),
    );
}

/// Whether the signers that the rule is about, all unless it names some, include those of Kubernetes itself.
fn reaches_signers_of_kubernetes(rule: &Value) -> bool {
    let is_foreign = |name: &Value| {
        let domain = name
            .as_str()
            .and_then(|text| text.split_once('/'))
            .map(|(domain, _)| domain);
        domain.is_some_and(|domain| domain.contains('.') && domain != "kubernetes.io")
    };
    let names = rule.key("resourceNames");
    names.items().is_empty() || !names.items().iter().all(is_foreign)
}
