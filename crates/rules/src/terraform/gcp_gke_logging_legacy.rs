//! The logs of Kubernetes are not collected from this cluster.
//!
//! The legacy service takes the logs of machines and knows no pods; without any there are no logs at all.
//!
//! # Remedy
//!
//! Leave `logging_service` out, or set it to `logging.googleapis.com/kubernetes`.
//!
//! ```hcl,bad
//! resource "google_container_cluster" "main" {
//!   # finding: `logging.googleapis.com`
//!   logging_service = "logging.googleapis.com"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   logging_service = "logging.googleapis.com/kubernetes"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The logs of Kubernetes are not collected from this cluster.
pub static RULE: Rule = Rule {
    id: "gcp-gke-logging-legacy",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["GCP-0060"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "logging_service",
        must: Must::BeOneOf(&["logging.googleapis.com/kubernetes"]),
        missing_holds: true,
        message: "the logs of Kubernetes are not collected",
    }),
    ..Rule::DEFAULT
};
