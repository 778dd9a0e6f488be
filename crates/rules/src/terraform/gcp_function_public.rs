//! Everyone can call this Cloud Function.
//!
//! A function for `allUsers` answers without any identity.
//!
//! # Remedy
//!
//! Give `roles/cloudfunctions.invoker` to the callers.
//!
//! ```hcl,bad
//! resource "google_cloudfunctions_function_iam_member" "app" {
//!   # finding: `allUsers`
//!   member = "allUsers"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_cloudfunctions_function_iam_member" "app" {
//!   member = "serviceAccount:web@example.iam.gserviceaccount.com"
//! }
//! ```

use crate::support::google::forbid_everyone;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can call this Cloud Function.
pub static RULE: Rule = Rule {
    id: "gcp-function-public",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_107"],
    judge: Judge::Resource(
        &[
            "google_cloudfunctions_function_iam_member",
            "google_cloudfunctions_function_iam_binding",
            "google_cloudfunctions2_function_iam_member",
            "google_cloudfunctions2_function_iam_binding",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    forbid_everyone(grant, cx, "everyone can call the function");
}
