//! Nobody can tell who read this bucket.
//!
//! Server access logs record each request with its caller. After a leak they are what tells how much is gone.
//!
//! # Remedy
//!
//! Add an `aws_s3_bucket_logging` for the bucket.
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
//! resource "aws_s3_bucket_logging" "data" {
//!   bucket        = aws_s3_bucket.data.id
//!   target_bucket = "logs"
//!   target_prefix = "data/"
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody can tell who read this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-no-logging",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_18", "AWS-0089"],
    judge: Judge::Resource(&["aws_s3_bucket"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    let apart = companion(cx.unit(), bucket, "aws_s3_bucket_logging", "bucket").is_set();
    let judged = bucket.at("logging").is_set().or(apart);
    cx.require(judged, "access to the bucket is not logged");
}
