//! Everyone can read this dataset.
//!
//! The special group `allAuthenticatedUsers` is everyone with a Google account, and accounts are free.
//!
//! # Remedy
//!
//! Give access to domains, groups and accounts of your own.
//!
//! ```hcl,bad
//! resource "google_bigquery_dataset" "sales" {
//!   access {
//!     role          = "READER"
//!     # finding: `allAuthenticatedUsers`
//!     special_group = "allAuthenticatedUsers"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_bigquery_dataset" "sales" {
//!   access {
//!     role   = "READER"
//!     domain = "example.com"
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Everyone can read this dataset.
pub static RULE: Rule = Rule {
    id: "gcp-bigquery-dataset-public",
    severity: Severity::Critical,
    aliases: &["CKV_GCP_15", "GCP-0046"],
    judge: Judge::Resource(&["google_bigquery_dataset"], check),
    ..Rule::DEFAULT
};

fn check(dataset: &Resource, cx: &mut Cx) {
    let blocks = dataset.body.as_map().and_then(|body| body.get("access"));
    for access in blocks.map_or(&[][..], Value::items) {
        let group = access
            .at("special_group")
            .when_missing("")
            .differs_from("allAuthenticatedUsers");
        let member = access
            .at("iam_member")
            .when_missing("")
            .one_of(&["allUsers", "allAuthenticatedUsers"])
            .not();
        cx.require(group.and(member), "everyone can read the dataset");
    }
}
