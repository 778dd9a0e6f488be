//! This file system is not encrypted with a key of your own.
//!
//! A customer-managed key lets you decide who may mount and read the data, and log each use.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_efs_file_system" "home"`
//! resource "aws_efs_file_system" "home" {
//!   encrypted = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_efs_file_system" "home" {
//!   encrypted  = true
//!   kms_key_id = aws_kms_key.home.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This file system is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-efs-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_184"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_efs_file_system"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the file system is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
