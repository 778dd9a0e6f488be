//! New volumes are not encrypted by default.
//!
//! With encryption by default every volume of the region is encrypted, also those that nobody thought of. Turning
//! it off takes that net away.
//!
//! # Remedy
//!
//! Set `enabled = true`, or leave it out.
//!
//! ```hcl,bad
//! resource "aws_ebs_encryption_by_default" "this" {
//!   # finding: `false`
//!   enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ebs_encryption_by_default" "this" {
//!   enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// New volumes are not encrypted by default.
pub static RULE: Rule = Rule {
    id: "aws-ebs-default-encryption-off",
    severity: Severity::High,
    aliases: &["CKV_AWS_106"],
    controls: &["CIS-AWS-3.0:2.2.1"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ebs_encryption_by_default"],
        path: "enabled",
        must: Must::Be(true),
        missing_holds: true,
        message: "encryption by default is turned off",
    }),
    ..Rule::DEFAULT
};
