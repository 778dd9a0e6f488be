//! What is known of this cluster's queries is not encrypted with a key of your own.
//!
//! Performance Insights keeps the text of queries, with what stands in them. A key of your own can be restricted,
//! audited and disabled, and says in its log who decrypted what. The key that AWS manages for the service can do none
//! of that.
//!
//! # Remedy
//!
//! Set `performance_insights_kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_cluster_instance" "main"`
//! resource "aws_rds_cluster_instance" "main" {
//!   performance_insights_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster_instance" "main" {
//!   performance_insights_enabled    = true
//!   performance_insights_kms_key_id = aws_kms_key.main.arn
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// What is known of this cluster's queries is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-insights-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["AWS-0078", "CKV_AWS_354"],
    judge: Judge::Resource(&["aws_rds_cluster_instance"], check),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    let off = database
        .at("performance_insights_enabled")
        .when_missing(false)
        .is(false);
    let key = database.at("performance_insights_kms_key_id").is_filled();
    let at = key.at;
    cx.require(
        off.or(key).reported_at(at),
        "what is known of queries is encrypted with no key of your own",
    );
}
