//! This load balancer lets ambiguous requests through.
//!
//! Requests that two servers read differently smuggle a second one past the first. In the mode `monitor` they are
//! counted and passed on.
//!
//! # Remedy
//!
//! Leave `desync_mitigation_mode` out, or use `defensive` or `strictest`.
//!
//! ```hcl,bad
//! resource "aws_lb" "web" {
//!   # finding: `monitor`
//!   desync_mitigation_mode = "monitor"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb" "web" {
//!   desync_mitigation_mode = "strictest"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This load balancer lets ambiguous requests through.
pub static RULE: Rule = Rule {
    id: "aws-lb-desync-monitored-only",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_328"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lb", "aws_alb", "aws_elb"],
        path: "desync_mitigation_mode",
        must: Must::BeOneOf(&["defensive", "strictest"]),
        missing_holds: true,
        message: "ambiguous requests are passed on",
    }),
    ..Rule::DEFAULT
};
