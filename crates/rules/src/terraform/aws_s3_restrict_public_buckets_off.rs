//! A bucket with a public policy stays open to other accounts.
//!
//! `restrict_public_buckets` limits a bucket whose policy is public to the services of AWS and the users of its own
//! account. It is the last of the four settings that together keep a bucket private.
//!
//! # Remedy
//!
//! Set `restrict_public_buckets = true`.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket_public_access_block" "logs" {
//!   bucket                  = aws_s3_bucket.logs.id
//!   # finding: `false`
//!   restrict_public_buckets = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket_public_access_block" "logs" {
//!   bucket                  = aws_s3_bucket.logs.id
//!   restrict_public_buckets = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// A bucket with a public policy stays open to other accounts.
pub static RULE: Rule = Rule {
    id: "aws-s3-restrict-public-buckets-off",
    severity: Severity::High,
    aliases: &["CKV_AWS_56", "AWS-0093"],
    controls: &["CIS-AWS-3.0:2.1.4"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "aws_s3_bucket_public_access_block",
            "aws_s3_account_public_access_block",
        ],
        path: "restrict_public_buckets",
        must: Must::Be(true),
        missing_holds: false,
        message: "a bucket with a public policy is not restricted to its own account",
    }),
    ..Rule::DEFAULT
};
