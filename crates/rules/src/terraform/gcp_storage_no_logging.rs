//! Nobody can tell who read this bucket.
//!
//! Usage logs record each request. After a leak they are what tells how much is gone.
//!
//! # Remedy
//!
//! Add a `logging` block with a `log_bucket`.
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
//!   logging {
//!     log_bucket = "logs"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell who read this bucket.
pub static RULE: Rule = Rule {
    id: "gcp-storage-no-logging",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_62", "GCP-0077"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_storage_bucket"],
        path: "logging.log_bucket",
        must: Must::BeSet,
        missing_holds: false,
        message: "access to the bucket is not logged",
    }),
    ..Rule::DEFAULT
};
