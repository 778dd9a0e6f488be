//! This trail records nothing.
//!
//! With logging switched off the trail is there, but what happens in the account leaves no trace.
//!
//! # Remedy
//!
//! Leave `enable_logging` out, or set it to true.
//!
//! ```hcl,bad
//! resource "aws_cloudtrail" "main" {
//!   # finding: `false`
//!   enable_logging = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudtrail" "main" {
//!   enable_logging = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This trail records nothing.
pub static RULE: Rule = Rule {
    id: "aws-cloudtrail-logging-off",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_251"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudtrail"],
        path: "enable_logging",
        must: Must::Be(true),
        missing_holds: true,
        message: "logging is switched off",
    }),
    ..Rule::DEFAULT
};
