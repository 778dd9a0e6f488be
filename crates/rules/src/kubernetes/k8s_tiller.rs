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
//!   - name: tiller
//!     # finding: `gcr.io/kubernetes-helm/tiller:v2.16.0` Tiller
//!     image: gcr.io/kubernetes-helm/tiller:v2.16.0
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
use portcullis_model::kubernetes::{Container, Workload};

use crate::{Cx, Judge, Rule};

/// Tiller runs in the cluster.
pub static RULE: Rule = Rule {
    id: "k8s-tiller",
    severity: Severity::Critical,
    aliases: &["CKV_K8S_34", "KSV-0102"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let image = container.at("image");
    let other = image.judge(true, |image| {
        !image
            .as_str()
            .is_some_and(|text| text.to_ascii_lowercase().contains("tiller"))
    });
    cx.require(other, "Tiller does what anyone asks who reaches it");
}
