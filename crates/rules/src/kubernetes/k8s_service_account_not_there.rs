//! Pods run with a service account that is not there.
//!
//! Pods that name an account which does not exist are refused by the API.
//!
//! # Remedy
//!
//! Add the ServiceAccount, or correct the name.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: ServiceAccount
//! metadata:
//!   name: shop
//! ---
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   # finding: `web` not there
//!   serviceAccountName: web
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: ServiceAccount
//! metadata:
//!   name: web
//! ---
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   serviceAccountName: web
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::{Confidence, FormatId, Profile, Resource, Severity, Unit};

use crate::support::selectors::Names;
use crate::{Cx, Judge, Rule};

/// Pods run with a service account that is not there.
pub static RULE: Rule = Rule {
    id: "k8s-service-account-not-there",
    severity: Severity::Low,
    confidence: Confidence::Medium,
    category: "correctness",
    profile: Profile::All,
    aliases: &["kube-linter:non-existent-service-account"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let known = Names::of(unit, &["ServiceAccount"]);
    for workload in unit.resources.iter().filter_map(Resource::workload) {
        let account = workload.at("serviceAccountName");
        let (Some(value), Some(name)) = (account.known(), account.as_str()) else {
            continue;
        };
        if name != "default" && !name.is_empty() && !known.has(workload.resource, "ServiceAccount", name) {
            cx.on(workload.resource).report(
                value.span,
                format_args!("the pods run with ServiceAccount {name}, which is not there"),
            );
        }
    }
}
