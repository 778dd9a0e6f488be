//! This cluster still decides by attributes of old.
//!
//! Legacy authorization gives every node and service account wide rights, past RBAC.
//!
//! # Remedy
//!
//! Leave `enable_legacy_abac` out, or set it to false.
//!
//! ```hcl,bad
//! resource "google_container_cluster" "main" {
//!   # finding: `true`
//!   enable_legacy_abac = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   enable_legacy_abac = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This cluster still decides by attributes of old.
pub static RULE: Rule = Rule {
    id: "gcp-gke-legacy-abac",
    severity: Severity::High,
    aliases: &["CKV_GCP_7", "GCP-0062"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "enable_legacy_abac",
        must: Must::Be(false),
        missing_holds: true,
        message: "legacy authorization is on",
    }),
    ..Rule::DEFAULT
};
