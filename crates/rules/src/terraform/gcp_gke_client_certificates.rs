//! This cluster hands out client certificates.
//!
//! A certificate cannot be revoked, and has no second factor.
//!
//! # Remedy
//!
//! Set `issue_client_certificate = false`.
//!
//! ```hcl,bad
//! resource "google_container_cluster" "main" {
//!   master_auth {
//!     client_certificate_config {
//!       # finding: `true`
//!       issue_client_certificate = true
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   master_auth {
//!     client_certificate_config {
//!       issue_client_certificate = false
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This cluster hands out client certificates.
pub static RULE: Rule = Rule {
    id: "gcp-gke-client-certificates",
    severity: Severity::High,
    aliases: &["CKV_GCP_13"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "master_auth.client_certificate_config.issue_client_certificate",
        must: Must::Be(false),
        missing_holds: true,
        message: "client certificates are issued",
    }),
    ..Rule::DEFAULT
};
