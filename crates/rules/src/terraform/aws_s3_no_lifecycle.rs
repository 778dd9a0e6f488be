//! Objects of this bucket are kept for ever.
//!
//! Old versions, logs and unfinished uploads pile up and are paid for each month.
//!
//! # Remedy
//!
//! Add an `aws_s3_bucket_lifecycle_configuration` for the bucket.
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
//! resource "aws_s3_bucket_lifecycle_configuration" "data" {
//!   bucket = aws_s3_bucket.data.id
//!   rule {
//!     id     = "expire"
//!     status = "Enabled"
//!   }
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Objects of this bucket are kept for ever.
pub static RULE: Rule = Rule {
    id: "aws-s3-no-lifecycle",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    aliases: &["CKV2_AWS_61"],
    judge: Judge::Resource(&["aws_s3_bucket"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    let apart = companion(cx.unit(), bucket, "aws_s3_bucket_lifecycle_configuration", "bucket").is_set();
    let judged = bucket.at("lifecycle_rule").is_set().or(apart);
    cx.require(judged, "the bucket has no lifecycle configuration");
}
