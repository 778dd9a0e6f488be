//! Everyone can reach this bucket.
//!
//! `allUsers` is the whole internet, and `allAuthenticatedUsers` is everyone with a Google account.
//!
//! # Remedy
//!
//! Give access to the people, groups and service accounts that need it.
//!
//! ```hcl,bad
//! resource "google_storage_bucket_iam_member" "site" {
//!   bucket = "site"
//!   role   = "roles/storage.objectViewer"
//!   # finding: `allUsers`
//!   member = "allUsers"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_storage_bucket_iam_member" "site" {
//!   bucket = "site"
//!   role   = "roles/storage.objectViewer"
//!   member = "group:readers@example.com"
//! }
//! ```

use crate::support::google::forbid_everyone;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can reach this bucket.
pub static RULE: Rule = Rule {
    id: "gcp-storage-public",
    severity: Severity::Critical,
    aliases: &["CKV_GCP_28", "GCP-0001"],
    judge: Judge::Resource(
        &[
            "google_storage_bucket_iam_member",
            "google_storage_bucket_iam_binding",
            "google_storage_bucket_acl",
            "google_storage_bucket_access_control",
            "google_storage_default_object_access_control",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    forbid_everyone(grant, cx, "everyone is let in to the bucket");
}
