//! This cluster does not log.
//!
//! With logging switched off nobody can tell what happened in the cluster.
//!
//! # Remedy
//!
//! Leave `logging_service` out.
//!
//! ```hcl,bad
//! resource "google_container_cluster" "main" {
//!   # finding: `none`
//!   logging_service = "none"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   logging_service = "logging.googleapis.com/kubernetes"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This cluster does not log.
pub static RULE: Rule = Rule {
    id: "gcp-gke-logging-off",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_1"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "logging_service",
        must: Must::NotBeOneOf(&["none"]),
        missing_holds: true,
        message: "logging is switched off",
    }),
    ..Rule::DEFAULT
};
