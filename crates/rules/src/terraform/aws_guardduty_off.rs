//! GuardDuty is switched off.
//!
//! A disabled detector sees no stolen credentials, no miners and no scans.
//!
//! # Remedy
//!
//! Leave `enable` out, or set it to true.
//!
//! ```hcl,bad
//! resource "aws_guardduty_detector" "main" {
//!   # finding: `false`
//!   enable = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_guardduty_detector" "main" {
//!   enable = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// GuardDuty is switched off.
pub static RULE: Rule = Rule {
    id: "aws-guardduty-off",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_238"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_guardduty_detector"],
        path: "enable",
        must: Must::Be(true),
        missing_holds: true,
        message: "the detector is disabled",
    }),
    ..Rule::DEFAULT
};
