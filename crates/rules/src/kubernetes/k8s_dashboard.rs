//! The Kubernetes dashboard is deployed.
//!
//! A dashboard shows and changes the cluster with the rights of its service account, and has more than once stood
//! open to the internet.
//!
//! # Remedy
//!
//! Use a viewer that runs on the desk with the rights of its user.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     # finding: `kubernetesui/dashboard:v2.7.0` dashboard
//!     image: kubernetesui/dashboard:v2.7.0
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// The Kubernetes dashboard is deployed.
pub static RULE: Rule = Rule {
    id: "k8s-dashboard",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_K8S_33"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let is_dashboard = |text: &str| text.contains("kubernetes-dashboard") || text.contains("kubernetesui/dashboard");
    let labels = workload.pod_labels();
    let images = workload.containers().map(|container| container.at("image"));
    let told = images.chain([labels.key("app"), labels.key("k8s-app")]);
    let mut told = told.filter(|lookup| lookup.as_str().is_some_and(is_dashboard));
    if let Some(told) = told.next() {
        cx.report(
            told.span(),
            "the dashboard shows and changes the cluster with the rights of its service account",
        );
    }
}
