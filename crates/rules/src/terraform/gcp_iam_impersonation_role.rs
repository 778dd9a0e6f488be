//! Someone may act as every service account of this project.
//!
//! Service account user and token creator, given on a project, let the holder act as each account in it, the
//! strongest included.
//!
//! # Remedy
//!
//! Give the role on the one service account that is needed.
//!
//! ```hcl,bad
//! resource "google_project_iam_member" "ci" {
//!   # finding: `roles/iam.serviceAccountUser`
//!   role   = "roles/iam.serviceAccountUser"
//!   member = "user:anna@example.com"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_project_iam_member" "ci" {
//!   role   = "roles/run.developer"
//!   member = "user:anna@example.com"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Someone may act as every service account of this project.
pub static RULE: Rule = Rule {
    id: "gcp-iam-impersonation-role",
    severity: Severity::High,
    aliases: &["CKV_GCP_41", "GCP-0011"],
    judge: Judge::Resource(&["google_project_iam_member", "google_project_iam_binding"], check),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    let roles = ["roles/iam.serviceAccountUser", "roles/iam.serviceAccountTokenCreator"];
    let judged = grant.at("role").when_missing("").one_of(&roles).not();
    cx.require(judged, "the role lets one act as every service account");
}
