//! A public policy can be set on this bucket.
//!
//! With `block_public_policy` S3 refuses a bucket policy that would let everyone in. Without it one mistaken policy
//! publishes the bucket.
//!
//! # Remedy
//!
//! Set `block_public_policy = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_s3_bucket_public_access_block" "logs"`
//! resource "aws_s3_bucket_public_access_block" "logs" {
//!   bucket            = aws_s3_bucket.logs.id
//!   block_public_acls = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket_public_access_block" "logs" {
//!   bucket              = aws_s3_bucket.logs.id
//!   block_public_policy = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// A public policy can be set on this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-block-public-policy-off",
    severity: Severity::High,
    aliases: &["CKV_AWS_54", "AWS-0087"],
    controls: &["CIS-AWS-3.0:2.1.4"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "aws_s3_bucket_public_access_block",
            "aws_s3_account_public_access_block",
        ],
        path: "block_public_policy",
        must: Must::Be(true),
        missing_holds: false,
        message: "a bucket policy that lets everyone in is not refused",
    }),
    ..Rule::DEFAULT
};
