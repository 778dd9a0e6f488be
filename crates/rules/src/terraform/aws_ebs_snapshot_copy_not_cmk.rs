//! This snapshot copy is not encrypted with a key of your own.
//!
//! A copy outlives its volume and is easily shared. Only a key of your own lets you say who may read it, and take
//! that back.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ebs_snapshot_copy" "copy"`
//! resource "aws_ebs_snapshot_copy" "copy" {
//!   source_snapshot_id = "snap-0a"
//!   source_region      = "eu-west-1"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ebs_snapshot_copy" "copy" {
//!   source_snapshot_id = "snap-0a"
//!   source_region      = "eu-west-1"
//!   kms_key_id         = aws_kms_key.data.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This snapshot copy is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-ebs-snapshot-copy-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_183"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ebs_snapshot_copy"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the copy is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
