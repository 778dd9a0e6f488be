//! Everyone can use this topic.
//!
//! Anyone may publish to the topic or read from it.
//!
//! # Remedy
//!
//! Give access to the service accounts that need it.
//!
//! ```hcl,bad
//! resource "google_pubsub_topic_iam_member" "jobs" {
//!   # finding: `allUsers`
//!   member = "allUsers"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_pubsub_topic_iam_member" "jobs" {
//!   member = "serviceAccount:app@example.iam.gserviceaccount.com"
//! }
//! ```

use crate::support::google::forbid_everyone;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can use this topic.
pub static RULE: Rule = Rule {
    id: "gcp-pubsub-public",
    severity: Severity::High,
    aliases: &["CKV_GCP_99"],
    judge: Judge::Resource(
        &["google_pubsub_topic_iam_member", "google_pubsub_topic_iam_binding"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    forbid_everyone(grant, cx, "everyone can use the topic");
}
