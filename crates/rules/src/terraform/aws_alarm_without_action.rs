//! This alarm has nobody to tell.
//!
//! An alarm without an action changes its colour on a page that nobody watches at night.
//!
//! # Remedy
//!
//! Name a topic or another action in `alarm_actions`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudwatch_metric_alarm" "errors"`
//! resource "aws_cloudwatch_metric_alarm" "errors" {
//!   alarm_name = "errors"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudwatch_metric_alarm" "errors" {
//!   alarm_name    = "errors"
//!   alarm_actions = [aws_sns_topic.oncall.arn]
//! }
//! ```

use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This alarm has nobody to tell.
pub static RULE: Rule = Rule {
    id: "aws-alarm-without-action",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(
        &["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(alarm: &Resource, cx: &mut Cx) {
    let actions = ["alarm_actions", "ok_actions", "insufficient_data_actions"]
        .map(|path| alarm.at(path).is_filled())
        .into_iter()
        .reduce(Judged::or);
    if let Some(judged) = actions {
        cx.require(judged, "the alarm has no action");
    }
}
