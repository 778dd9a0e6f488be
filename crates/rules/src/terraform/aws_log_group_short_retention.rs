//! Logs of this group are not kept for as long as they should be.
//!
//! Many intrusions are found only after months. Standards ask for a year of logs; laws and budgets may set an end too,
//! which is an option.
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

use crate::{Cx, Judge, Opt, OptValue, Rule};

/// Logs of this group are not kept for as long as they should be.
pub static RULE: Rule = Rule {
    id: "aws-log-group-short-retention",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_338"],
    options: &[
        Opt {
            name: "days",
            about: "how many days logs must be kept",
            default: OptValue::Number(365.0),
        },
        Opt {
            name: "at-most",
            about: "how many days logs may be kept, where the option is not 0; for ever counts as too long",
            default: OptValue::Number(0.0),
        },
    ],
    judge: Judge::Resource(&["aws_cloudwatch_log_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let (least, most) = (cx.number("days"), cx.number("at-most"));
    let retention = group.at("retention_in_days").when_missing(0);
    let long = retention.number(|days| days == 0.0 || days >= least);
    cx.require(long, format_args!("logs are kept for fewer than {least} days"));
    if most > 0.0 {
        let short = retention.number(|days| days != 0.0 && days <= most);
        cx.require(short, format_args!("logs are kept for more than {most} days"));
    }
}
