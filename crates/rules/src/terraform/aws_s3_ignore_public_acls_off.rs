//! Public ACLs that are already set stay in force.
//!
//! `ignore_public_acls` makes S3 treat every public ACL on the bucket and its objects as if it were not there. It
//! covers what was set before the block, and what `block_public_acls` came too late for.
//!
//! # Remedy
//!
//! Set `ignore_public_acls = true`.
//!
//! ```hcl,bad
//! resource "aws_s3_account_public_access_block" "all" {
//!   # finding: `false`
//!   ignore_public_acls = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_account_public_access_block" "all" {
//!   ignore_public_acls = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Public ACLs that are already set stay in force.
pub static RULE: Rule = Rule {
    id: "aws-s3-ignore-public-acls-off",
    severity: Severity::High,
    aliases: &["CKV_AWS_55", "AWS-0091"],
    controls: &["CIS-AWS-3.0:2.1.4"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "aws_s3_bucket_public_access_block",
            "aws_s3_account_public_access_block",
        ],
        path: "ignore_public_acls",
        must: Must::Be(true),
        missing_holds: false,
        message: "public ACLs on the bucket and its objects stay in force",
    }),
    ..Rule::DEFAULT
};
