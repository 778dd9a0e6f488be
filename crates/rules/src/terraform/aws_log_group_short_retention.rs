//! Logs of this group are kept for less than a year.
//!
//! Many intrusions are found only after months. Standards ask for a year of logs.
//!
//! # Remedy
//!
//! Set `retention_in_days` to 365 or more, or to 0 for ever.
//!
//! ```hcl,bad
//! resource "aws_cloudwatch_log_group" "app" {
//!   # finding: `30`
//!   retention_in_days = 30
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudwatch_log_group" "app" {
//!   retention_in_days = 400
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Logs of this group are kept for less than a year.
pub static RULE: Rule = Rule {
    id: "aws-log-group-short-retention",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_338"],
    judge: Judge::Resource(&["aws_cloudwatch_log_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let judged = group
        .at("retention_in_days")
        .when_missing(0)
        .number(|days| days == 0.0 || days >= 365.0);
    cx.require(judged, "logs are kept for less than a year");
}
