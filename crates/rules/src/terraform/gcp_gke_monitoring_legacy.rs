//! The metrics of Kubernetes are not collected from this cluster.
//!
//! The legacy service measures machines and knows no pods; without any there are no metrics at all.
//!
//! # Remedy
//!
//! Leave `monitoring_service` out, or set it to `monitoring.googleapis.com/kubernetes`.
//!
//! ```hcl,bad
//! resource "google_container_cluster" "main" {
//!   # finding: `monitoring.googleapis.com`
//!   monitoring_service = "monitoring.googleapis.com"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   monitoring_service = "monitoring.googleapis.com/kubernetes"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The metrics of Kubernetes are not collected from this cluster.
pub static RULE: Rule = Rule {
    id: "gcp-gke-monitoring-legacy",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["GCP-0052"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "monitoring_service",
        must: Must::BeOneOf(&["monitoring.googleapis.com/kubernetes"]),
        missing_holds: true,
        message: "the metrics of Kubernetes are not collected",
    }),
    ..Rule::DEFAULT
};
