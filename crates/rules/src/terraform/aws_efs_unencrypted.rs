//! This file system is not encrypted.
//!
//! An EFS file system can be encrypted only when it is created: left out, its data lies readable for its whole
//! life.
//!
//! # Remedy
//!
//! Set `encrypted = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_efs_file_system" "home"`
//! resource "aws_efs_file_system" "home" {
//!   creation_token = "home"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_efs_file_system" "home" {
//!   creation_token = "home"
//!   encrypted      = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This file system is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-efs-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_42", "AWS-0037"],
    controls: &["CIS-AWS-3.0:2.4.1"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_efs_file_system"],
        path: "encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the file system is not encrypted",
    }),
    ..Rule::DEFAULT
};
