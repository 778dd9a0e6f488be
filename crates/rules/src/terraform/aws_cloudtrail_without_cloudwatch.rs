//! No alarm can be raised on what this trail records.
//!
//! Only a trail that also sends its events to CloudWatch Logs can raise an alarm when the root user logs in or a
//! policy changes.
//!
//! # Remedy
//!
//! Set `cloud_watch_logs_group_arn` and `cloud_watch_logs_role_arn`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudtrail" "main"`
//! resource "aws_cloudtrail" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudtrail" "main" {
//!   name                       = "main"
//!   cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// No alarm can be raised on what this trail records.
pub static RULE: Rule = Rule {
    id: "aws-cloudtrail-without-cloudwatch",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_10", "AWS-0162"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudtrail"],
        path: "cloud_watch_logs_group_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "events are not sent to CloudWatch Logs",
    }),
    ..Rule::DEFAULT
};
