//! Everyone can use this cluster.
//!
//! Whoever may submit a job runs code with the cluster's service account.
//!
//! # Remedy
//!
//! Give access to the people and accounts that need it.
//!
//! ```hcl,bad
//! resource "google_dataproc_cluster_iam_member" "jobs" {
//!   # finding: `allUsers`
//!   member = "allUsers"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_dataproc_cluster_iam_member" "jobs" {
//!   member = "group:data@example.com"
//! }
//! ```

use crate::support::google::forbid_everyone;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can use this cluster.
pub static RULE: Rule = Rule {
    id: "gcp-dataproc-public",
    severity: Severity::High,
    aliases: &["CKV_GCP_98"],
    judge: Judge::Resource(
        &[
            "google_dataproc_cluster_iam_member",
            "google_dataproc_cluster_iam_binding",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    forbid_everyone(grant, cx, "everyone can use the cluster");
}
