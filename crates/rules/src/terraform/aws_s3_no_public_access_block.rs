//! Nothing blocks public access to this bucket.
//!
//! ACLs and policies of a bucket can open it at any time. The public access block stands before them all, and keeps
//! a later mistake from becoming a leak.
//!
//! # Remedy
//!
//! Add an `aws_s3_bucket_public_access_block` for the bucket with all four settings true.
//!
//! ```hcl,bad
//! # finding: `resource "aws_s3_bucket" "logs"` no public access block
//! resource "aws_s3_bucket" "logs" {
//!   bucket = "logs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "logs" {
//!   bucket = "logs"
//! }
//! resource "aws_s3_bucket_public_access_block" "logs" {
//!   bucket                  = aws_s3_bucket.logs.id
//!   block_public_acls       = true
//!   block_public_policy     = true
//!   ignore_public_acls      = true
//!   restrict_public_buckets = true
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nothing blocks public access to this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-no-public-access-block",
    severity: Severity::High,
    aliases: &["CKV2_AWS_6", "AWS-0094"],
    controls: &["CIS-AWS-3.0:2.1.4"],
    judge: Judge::Resource(&["aws_s3_bucket"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    let block = companion(cx.unit(), bucket, "aws_s3_bucket_public_access_block", "bucket");
    // A block that lets both ACLs and policies through blocks nothing.
    let acls = block.at("block_public_acls").when_missing(false).is(true);
    let policies = block.at("block_public_policy").when_missing(false).is(true);
    let judged = block.is_set().and(acls.and(policies).reported_at(bucket.head));
    cx.require(judged, "the bucket has no public access block");
}
