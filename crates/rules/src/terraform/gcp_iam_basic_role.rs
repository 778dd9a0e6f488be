//! Someone gets a role over everything in this project.
//!
//! Owner and editor allow thousands of actions. Predefined roles allow what a task needs.
//!
//! # Remedy
//!
//! Give a predefined or custom role.
//!
//! ```hcl,bad
//! resource "google_project_iam_member" "ci" {
//!   # finding: `roles/editor`
//!   role   = "roles/editor"
//!   member = "serviceAccount:ci@example.iam.gserviceaccount.com"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_project_iam_member" "ci" {
//!   role   = "roles/run.developer"
//!   member = "serviceAccount:ci@example.iam.gserviceaccount.com"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Someone gets a role over everything in this project.
pub static RULE: Rule = Rule {
    id: "gcp-iam-basic-role",
    severity: Severity::High,
    aliases: &["CKV_GCP_117"],
    judge: Judge::Resource(&["google_project_iam_member", "google_project_iam_binding"], check),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    let judged = grant
        .at("role")
        .when_missing("")
        .one_of(&["roles/owner", "roles/editor", "roles/viewer"])
        .not();
    cx.require(judged, "the role covers everything in the project");
}
