//! This bucket is kept in one region.
//!
//! A copy in another region survives the loss of the first, and of the account when it belongs to another.
//!
//! # Remedy
//!
//! Add an `aws_s3_bucket_replication_configuration` for the bucket.
//!
//! ```hcl,bad
//! # finding: `resource "aws_s3_bucket" "data"`
//! resource "aws_s3_bucket" "data" {
//!   bucket = "data"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "data" {
//!   bucket = "data"
//! }
//! resource "aws_s3_bucket_replication_configuration" "data" {
//!   bucket = aws_s3_bucket.data.id
//!   role   = aws_iam_role.replication.arn
//!   rule {
//!     status = "Enabled"
//!     destination {
//!       bucket = "arn:aws:s3:::copy"
//!     }
//!   }
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This bucket is kept in one region.
pub static RULE: Rule = Rule {
    id: "aws-s3-no-replication",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_144"],
    judge: Judge::Resource(&["aws_s3_bucket"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    let apart = companion(cx.unit(), bucket, "aws_s3_bucket_replication_configuration", "bucket");
    let apart = apart
        .is_set()
        .and(apart.at("rule.status").when_missing("Enabled").equals("Enabled"));
    let inline = bucket
        .at("replication_configuration.rules.status")
        .when_missing("")
        .equals("Enabled");
    cx.require(inline.or(apart), "the bucket is not replicated");
}
