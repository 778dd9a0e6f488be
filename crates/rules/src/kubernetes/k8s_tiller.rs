//! Tiller runs in the cluster.
//!
//! Tiller, the server part of Helm 2, does what anyone asks who reaches it, usually as administrator of the
//! cluster. Helm 3 has none.
//!
//! # Remedy
//!
//! Move the releases to Helm 3 and delete Tiller.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     # finding: `gcr.io/kubernetes-helm/tiller:v2.16.0` Tiller
//!     image: gcr.io/kubernetes-helm/tiller:v2.16.0
//! ```
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   # finding: `tiller-deploy` Tiller
//!   name: tiller-deploy
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//!   template:
//!     metadata:
//!       labels:
//!         app: web
//!     spec:
//!       containers:
//!       - name: app
//!         image: nginx:1.27
//! ```
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: releases
//!   labels:
//!     # finding: `helm` Tiller
//!     app: helm
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//!   template:
//!     metadata:
//!       labels:
//!         app: web
//!     spec:
//!       containers:
//!       - name: app
//!         image: nginx:1.27
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

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::{Cx, Judge, Rule};

/// Tiller runs in the cluster.
pub static RULE: Rule = Rule {
    id: "k8s-tiller",
    severity: Severity::Critical,
    aliases: &["CKV_K8S_34", "KSV-0102"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let is_tiller = |text: &str| text.to_ascii_lowercase().contains("tiller");
    let labels = [workload.pod_labels(), workload.resource.at("metadata.labels")];
    let images = workload.containers().map(|container| container.at("image"));
    let names = [workload.resource.at("metadata.name"), workload.pod_name()];
    let names = names.into_iter().chain(labels.iter().map(|labels| labels.key("name")));
    // `helm init` labels what it installs with these words.
    let apps = labels.iter().map(|labels| labels.key("app"));
    let apps = apps.filter(|app| app.as_str().is_some_and(|app| app == "helm" || is_tiller(app)));
    let told = images
        .chain(names)
        .find(|lookup| lookup.as_str().is_some_and(is_tiller))
        .or_else(|| apps.into_iter().next());
    if let Some(told) = told {
        cx.report(told.span(), "Tiller does what anyone asks who reaches it");
    }
}
