//! Everyone can read this table.
//!
//! `allUsers` is the whole internet, and `allAuthenticatedUsers` is everyone with a Google account.
//!
//! # Remedy
//!
//! Give access to the people and accounts that need it.
//!
//! ```hcl,bad
//! resource "google_bigquery_table_iam_member" "sales" {
//!   # finding: `allAuthenticatedUsers`
//!   member = "allAuthenticatedUsers"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_bigquery_table_iam_member" "sales" {
//!   member = "group:sales@example.com"
//! }
//! ```

use crate::support::google::forbid_everyone;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can read this table.
pub static RULE: Rule = Rule {
    id: "gcp-bigquery-table-public",
    severity: Severity::Critical,
    aliases: &["CKV_GCP_100"],
    judge: Judge::Resource(
        &["google_bigquery_table_iam_member", "google_bigquery_table_iam_binding"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    forbid_everyone(grant, cx, "everyone can read the table");
}
