//! Nothing keeps this bucket from becoming public.
//!
//! Public access prevention refuses every grant to `allUsers`, today's and tomorrow's.
//!
//! # Remedy
//!
//! Set `public_access_prevention = "enforced"`.
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
//!   name                     = "logs"
//!   public_access_prevention = "enforced"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Nothing keeps this bucket from becoming public.
pub static RULE: Rule = Rule {
    id: "gcp-storage-publishable",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_114"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_storage_bucket"],
        path: "public_access_prevention",
        must: Must::BeOneOf(&["enforced"]),
        missing_holds: false,
        message: "public access is not prevented",
    }),
    ..Rule::DEFAULT
};
