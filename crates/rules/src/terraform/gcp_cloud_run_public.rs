//! Everyone can call this service.
//!
//! A service for `allUsers` answers without any identity. That is right for a web site, and wrong for everything
//! else.
//!
//! # Remedy
//!
//! Give `roles/run.invoker` to the callers.
//!
//! ```hcl,bad
//! resource "google_cloud_run_service_iam_member" "app" {
//!   # finding: `allUsers`
//!   member = "allUsers"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_cloud_run_service_iam_member" "app" {
//!   member = "serviceAccount:web@example.iam.gserviceaccount.com"
//! }
//! ```

use crate::support::google::forbid_everyone;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can call this service.
pub static RULE: Rule = Rule {
    id: "gcp-cloud-run-public",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_GCP_102"],
    judge: Judge::Resource(
        &[
            "google_cloud_run_service_iam_member",
            "google_cloud_run_service_iam_binding",
            "google_cloud_run_v2_service_iam_member",
            "google_cloud_run_v2_service_iam_binding",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    forbid_everyone(grant, cx, "everyone can call the service");
}
