//! This broker has a public address.
//!
//! A publicly accessible broker puts its consoles and queues on the internet.
//!
//! # Remedy
//!
//! Leave `publicly_accessible` out, or set it to false.
//!
//! ```hcl,bad
//! resource "aws_mq_broker" "jobs" {
//!   # finding: `true`
//!   publicly_accessible = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_mq_broker" "jobs" {
//!   publicly_accessible = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This broker has a public address.
pub static RULE: Rule = Rule {
    id: "aws-mq-public",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_69", "AWS-0072"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_mq_broker"],
        path: "publicly_accessible",
        must: Must::Be(false),
        missing_holds: true,
        message: "the broker has a public address",
    }),
    ..Rule::DEFAULT
};
