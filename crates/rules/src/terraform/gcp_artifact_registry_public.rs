//! Everyone can use this image repository.
//!
//! Images hold code, and sometimes keys and passwords that were baked in.
//!
//! # Remedy
//!
//! Give access to the service accounts that need it.
//!
//! ```hcl,bad
//! resource "google_artifact_registry_repository_iam_member" "app" {
//!   # finding: `allUsers`
//!   member = "allUsers"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_artifact_registry_repository_iam_member" "app" {
//!   member = "serviceAccount:ci@example.iam.gserviceaccount.com"
//! }
//! ```

use crate::support::google::forbid_everyone;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can use this image repository.
pub static RULE: Rule = Rule {
    id: "gcp-artifact-registry-public",
    severity: Severity::High,
    aliases: &["CKV_GCP_101"],
    judge: Judge::Resource(
        &[
            "google_artifact_registry_repository_iam_member",
            "google_artifact_registry_repository_iam_binding",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    forbid_everyone(grant, cx, "everyone can use the repository");
}
