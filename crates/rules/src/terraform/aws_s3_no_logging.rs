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
    // A bucket that takes the logs of others needs none of its own.
    let acl = companion(cx.unit(), bucket, "aws_s3_bucket_acl", "bucket");
    let acl = if acl.is_missing() {
        bucket.at("acl")
    } else {
        acl.at("acl")
    };
    let takes_logs = acl.as_str() == Some("log-delivery-write");
    let judged = bucket.at("logging").is_set().or(apart);
    if !takes_logs {
        cx.require(judged, "access to the bucket is not logged");
    }
}
