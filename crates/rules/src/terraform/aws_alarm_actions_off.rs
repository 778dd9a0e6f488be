//! This alarm tells nobody.
//!
//! With its actions turned off the alarm changes its colour on a page that nobody watches at night.
//!
//! # Remedy
//!
//! Leave `actions_enabled` out.
//!
//! ```hcl,bad
//! resource "aws_cloudwatch_metric_alarm" "errors" {
//!   # finding: `false`
//!   actions_enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudwatch_metric_alarm" "errors" {
//!   actions_enabled = true
//!   alarm_actions   = ["arn:aws:sns:eu-west-1:111122223333:oncall"]
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This alarm tells nobody.
pub static RULE: Rule = Rule {
    id: "aws-alarm-actions-off",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AWS_319"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"],
        path: "actions_enabled",
        must: Must::Be(true),
        missing_holds: true,
        message: "the alarm's actions are turned off",
    }),
    ..Rule::DEFAULT
};
