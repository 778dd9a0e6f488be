//! An API version is no longer served.
//!
//! Kubernetes removes API versions some releases after their successor came. A manifest with a removed one is
//! refused by the cluster, often in the midst of an upgrade.
//!
//! # Remedy
//!
//! Move to the version that the message names, and look up which fields have changed.
//!
//! ```yaml,bad
//! # finding: `extensions/v1beta1` use apps/v1
//! apiVersion: extensions/v1beta1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//! ```
//!
//! ```yaml,good
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//! ```

use portcullis_model::{Edit, FormatId, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// An API version is no longer served.
pub static RULE: Rule = Rule {
    id: "k8s-removed-api",
    severity: Severity::High,
    category: "correctness",
    aliases: &["kube-linter:no-extensions-v1beta", "VerifyDeprecatedAPI"],
    fixable: true,
    judge: Judge::Every(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

/// Version, kinds (none: all), the release without it, and what to use instead.
type Removed = (&'static str, &'static [&'static str], &'static str, &'static str);

const REMOVED: &[Removed] = &[
    (
        "extensions/v1beta1",
        &["DaemonSet", "Deployment", "ReplicaSet"],
        "1.16",
        "apps/v1",
    ),
    ("extensions/v1beta1", &["NetworkPolicy"], "1.16", "networking.k8s.io/v1"),
    (
        "extensions/v1beta1",
        &["PodSecurityPolicy"],
        "1.16",
        "Pod Security Admission",
    ),
    ("extensions/v1beta1", &["Ingress"], "1.22", "networking.k8s.io/v1"),
    ("extensions/v1beta1", &[], "1.16", "its own group"),
    ("apps/v1beta1", &[], "1.16", "apps/v1"),
    ("apps/v1beta2", &[], "1.16", "apps/v1"),
    (
        "networking.k8s.io/v1beta1",
        &["Ingress", "IngressClass"],
        "1.22",
        "networking.k8s.io/v1",
    ),
    (
        "admissionregistration.k8s.io/v1beta1",
        &["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
        "1.22",
        "admissionregistration.k8s.io/v1",
    ),
    ("apiextensions.k8s.io/v1beta1", &[], "1.22", "apiextensions.k8s.io/v1"),
    (
        "apiregistration.k8s.io/v1beta1",
        &[],
        "1.22",
        "apiregistration.k8s.io/v1",
    ),
    (
        "authentication.k8s.io/v1beta1",
        &["TokenReview"],
        "1.22",
        "authentication.k8s.io/v1",
    ),
    ("authorization.k8s.io/v1beta1", &[], "1.22", "authorization.k8s.io/v1"),
    (
        "certificates.k8s.io/v1beta1",
        &["CertificateSigningRequest"],
        "1.22",
        "certificates.k8s.io/v1",
    ),
    (
        "coordination.k8s.io/v1beta1",
        &["Lease"],
        "1.22",
        "coordination.k8s.io/v1",
    ),
    (
        "rbac.authorization.k8s.io/v1alpha1",
        &[],
        "1.22",
        "rbac.authorization.k8s.io/v1",
    ),
    (
        "rbac.authorization.k8s.io/v1beta1",
        &[],
        "1.22",
        "rbac.authorization.k8s.io/v1",
    ),
    (
        "scheduling.k8s.io/v1beta1",
        &["PriorityClass"],
        "1.22",
        "scheduling.k8s.io/v1",
    ),
    (
        "storage.k8s.io/v1beta1",
        &["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
        "1.22",
        "storage.k8s.io/v1",
    ),
    ("batch/v1beta1", &["CronJob"], "1.25", "batch/v1"),
    (
        "discovery.k8s.io/v1beta1",
        &["EndpointSlice"],
        "1.25",
        "discovery.k8s.io/v1",
    ),
    ("events.k8s.io/v1beta1", &["Event"], "1.25", "events.k8s.io/v1"),
    (
        "autoscaling/v2beta1",
        &["HorizontalPodAutoscaler"],
        "1.25",
        "autoscaling/v2",
    ),
    (
        "autoscaling/v2beta2",
        &["HorizontalPodAutoscaler"],
        "1.26",
        "autoscaling/v2",
    ),
    ("policy/v1beta1", &["PodDisruptionBudget"], "1.25", "policy/v1"),
    (
        "policy/v1beta1",
        &["PodSecurityPolicy"],
        "1.25",
        "Pod Security Admission",
    ),
    ("node.k8s.io/v1beta1", &["RuntimeClass"], "1.25", "node.k8s.io/v1"),
    (
        "storage.k8s.io/v1beta1",
        &["CSIStorageCapacity"],
        "1.27",
        "storage.k8s.io/v1",
    ),
    (
        "flowcontrol.apiserver.k8s.io/v1beta1",
        &[],
        "1.26",
        "flowcontrol.apiserver.k8s.io/v1",
    ),
    (
        "flowcontrol.apiserver.k8s.io/v1beta2",
        &[],
        "1.29",
        "flowcontrol.apiserver.k8s.io/v1",
    ),
    (
        "flowcontrol.apiserver.k8s.io/v1beta3",
        &[],
        "1.32",
        "flowcontrol.apiserver.k8s.io/v1",
    ),
];

fn check(resource: &Resource, cx: &mut Cx) {
    let version = resource.at("apiVersion");
    let Some(text) = version.as_str() else { return };
    let kind = resource.kind.as_str();
    let gone = REMOVED
        .iter()
        .find(|(version, kinds, ..)| *version == text && (kinds.is_empty() || kinds.contains(&kind)));
    if let Some((_, _, release, instead)) = gone {
        let finding = cx.report(
            version.span(),
            format_args!("{text} of {kind} is gone since Kubernetes {release}: use {instead}"),
        );
        if instead.contains("/v") && keeps_its_fields(resource, text, instead) {
            let edit = Edit {
                span: version.span(),
                text: (*instead).to_owned(),
            };
            finding.unsafe_fix(format!("Use {instead}; look up which fields have changed"), vec![edit]);
        }
    }
}

/// Whether a cluster may take the manifest when only the version is another: not where the new one wants fields that the old
/// one did without, or has given those another form that every manifest has.
fn keeps_its_fields(resource: &Resource, version: &str, instead: &str) -> bool {
    match resource.kind.as_str() {
        "Ingress" | "CustomResourceDefinition" => false,
        "MutatingWebhookConfiguration" | "ValidatingWebhookConfiguration" => false,
        "HorizontalPodAutoscaler" => version != "autoscaling/v2beta1",
        _ => instead != "apps/v1" || !resource.at("spec.selector").is_missing(),
    }
}
