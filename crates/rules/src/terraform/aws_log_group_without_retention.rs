//! Logs of this group are kept for ever.
//!
//! A group without retention grows until someone looks at the bill, and keeps personal data beyond the time it may
//! be kept.
//!
//! # Remedy
//!
//! Set `retention_in_days`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudwatch_log_group" "app"`
//! resource "aws_cloudwatch_log_group" "app" {
//!   name = "app"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudwatch_log_group" "app" {
//!   name              = "app"
//!   retention_in_days = 365
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Logs of this group are kept for ever.
pub static RULE: Rule = Rule {
    id: "aws-log-group-without-retention",
    severity: Severity::Low,
    category: "cost",
    aliases: &["CKV_AWS_66"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudwatch_log_group"],
        path: "retention_in_days",
        must: Must::BeAtLeast(1.0),
        missing_holds: false,
        message: "the log group has no retention",
    }),
    ..Rule::DEFAULT
};
