//! Public ACLs can be set on this bucket.
//!
//! An ACL set on the bucket or on a single object can open it to everyone, past any bucket policy.
//! `block_public_acls` refuses every request that would set such an ACL.
//!
//! # Remedy
//!
//! Set `block_public_acls = true`.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket_public_access_block" "logs" {
//!   bucket            = aws_s3_bucket.logs.id
//!   # finding: `false` not refused
//!   block_public_acls = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket_public_access_block" "logs" {
//!   bucket            = aws_s3_bucket.logs.id
//!   block_public_acls = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Public ACLs can be set on this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-block-public-acls-off",
    severity: Severity::High,
    aliases: &["CKV_AWS_53", "AWS-0086"],
    controls: &["CIS-AWS-3.0:2.1.4"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "aws_s3_bucket_public_access_block",
            "aws_s3_account_public_access_block",
        ],
        path: "block_public_acls",
        must: Must::Be(true),
        missing_holds: false,
        message: "requests that set a public ACL are not refused",
    }),
    ..Rule::DEFAULT
};
