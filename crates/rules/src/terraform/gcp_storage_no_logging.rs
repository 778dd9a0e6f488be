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
    let unit = cx.unit();
    let mut referring = unit.referring(bucket, "google_storage_bucket", Some("logging.log_bucket"));
    let name = bucket.at("name").as_str();
    let named = |other: &Resource| name.is_some() && other.at("logging.log_bucket").as_str() == name;
    let takes_logs = referring.next().is_some() || unit.of_kind("google_storage_bucket").take(COMPARED).any(named);
    if !takes_logs {
        cx.require(
            bucket.at("logging.log_bucket").is_set(),
            "access to the bucket is not logged",
        );
    }
}

/// Buckets whose names are compared: more stand in no real folder.
const COMPARED: usize = 2_000;
