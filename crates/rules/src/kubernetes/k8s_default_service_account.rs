//! Pods run with the default service account.
//!
//! All pods of a namespace that name no account share the account `default`: what is granted for one is granted to
//! all.
//!
//! # Remedy
//!
//! Create a service account for the workload and name it in `serviceAccountName`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   # finding: `default` default service account
//!   serviceAccountName: default
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! # finding: `spec` default service account
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```
//!
//! ```yaml,good
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

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// Pods run with the default service account.
pub static RULE: Rule = Rule {
    id: "k8s-default-service-account",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["kube-linter:default-service-account"],
    controls: &["CIS-Kubernetes-1.8:5.1.5"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let name = workload.at("serviceAccountName");
    let own = name
        .when_missing("default")
        .text(|name| !matches!(name, "" | "default"));
    let former = workload
        .at("serviceAccount")
        .when_missing("default")
        .text(|name| !matches!(name, "" | "default"));
    cx.require(
        own.or(former),
        "the pods run with the default service account, which all others may share",
    );
}
