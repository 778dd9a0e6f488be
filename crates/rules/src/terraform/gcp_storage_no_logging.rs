//! Nobody can tell who read this Google bucket.
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
//!   name = "data"
//!   logging {
//!     log_bucket = "logs"
//!   }
//! }
//! resource "google_storage_bucket" "logs" {
//!   name = "logs"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody can tell who read this Google bucket.
pub static RULE: Rule = Rule {
    id: "gcp-storage-no-logging",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_62", "GCP-0077"],
    judge: Judge::Resource(&["google_storage_bucket"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    // The bucket that takes the logs of others needs none of its own.
    let name = bucket.at("name");
    let takes_logs = |other: &Resource| {
        let named = other
            .at("logging.log_bucket")
            .as_str()
            .is_some_and(|log| name.as_str() == Some(log));
        named || other.refers_to(&bucket.address, Some("logging.log_bucket"))
    };
    if !cx.unit().of_kind("google_storage_bucket").any(takes_logs) {
        cx.require(
            bucket.at("logging.log_bucket").is_set(),
            "access to the bucket is not logged",
        );
    }
}
