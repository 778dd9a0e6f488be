//! This cluster is not monitored.
//!
//! With monitoring switched off nobody sees it run out of memory or disk.
//!
//! # Remedy
//!
//! Leave `monitoring_service` out.
//!
//! ```hcl,bad
//! resource "google_container_cluster" "main" {
//!   # finding: `none`
//!   monitoring_service = "none"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   monitoring_service = "monitoring.googleapis.com/kubernetes"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This cluster is not monitored.
pub static RULE: Rule = Rule {
    id: "gcp-gke-monitoring-off",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_GCP_8"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "monitoring_service",
        must: Must::NotBeOneOf(&["none"]),
        missing_holds: true,
        message: "monitoring is switched off",
    }),
    ..Rule::DEFAULT
};
