//! Overwritten and deleted objects of this Google bucket are lost.
//!
//! With versioning each write keeps what was there before.
//!
//! # Remedy
//!
//! Add `versioning { enabled = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "google_storage_bucket" "data"`
//! resource "google_storage_bucket" "data" {
//!   name = "data"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_storage_bucket" "data" {
//!   versioning {
//!     enabled = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Overwritten and deleted objects of this Google bucket are lost.
pub static RULE: Rule = Rule {
    id: "gcp-storage-no-versioning",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_GCP_78", "GCP-0078"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_storage_bucket"],
        path: "versioning.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "objects are not versioned",
    }),
    ..Rule::DEFAULT
};
