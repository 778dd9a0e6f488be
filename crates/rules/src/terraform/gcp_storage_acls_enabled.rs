//! Access to this Google bucket can be given by ACLs.
//!
//! With fine-grained access every object may carry its own ACL, which no policy shows. Uniform access leaves one
//! list to review.
//!
//! # Remedy
//!
//! Set `uniform_bucket_level_access = true`.
//!
//! ```hcl,bad
//! # finding: `resource "google_storage_bucket" "logs"`
//! resource "google_storage_bucket" "logs" {
//!   name = "logs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_storage_bucket" "logs" {
//!   name                        = "logs"
//!   uniform_bucket_level_access = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Access to this Google bucket can be given by ACLs.
pub static RULE: Rule = Rule {
    id: "gcp-storage-acls-enabled",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_29", "GCP-0002"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_storage_bucket"],
        path: "uniform_bucket_level_access",
        must: Must::Be(true),
        missing_holds: false,
        message: "uniform access is off",
    }),
    ..Rule::DEFAULT
};
