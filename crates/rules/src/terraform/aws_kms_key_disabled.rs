//! This key is disabled.
//!
//! What is encrypted with a disabled key cannot be read, and services that need it fail.
//!
//! # Remedy
//!
//! Leave `is_enabled` out, or set it to true.
//!
//! ```hcl,bad
//! resource "aws_kms_key" "data" {
//!   # finding: `false`
//!   is_enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kms_key" "data" {
//!   is_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This key is disabled.
pub static RULE: Rule = Rule {
    id: "aws-kms-key-disabled",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_227"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_kms_key"],
        path: "is_enabled",
        must: Must::Be(true),
        missing_holds: true,
        message: "the key is disabled",
    }),
    ..Rule::DEFAULT
};
