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
//!   - name: dashboard
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

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// The Kubernetes dashboard is deployed.
pub static RULE: Rule = Rule {
    id: "k8s-dashboard",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_K8S_33"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let image = container.at("image");
    let is_dashboard = |text: &str| text.contains("kubernetes-dashboard") || text.contains("kubernetesui");
    let other = image.judge(true, |image| !image.as_str().is_some_and(is_dashboard));
    cx.require(
        other,
        "the dashboard shows and changes the cluster with the rights of its service account",
    );
}
