//! Passwords of this account do not expire.
//!
//! Some standards demand a change every ninety days. Where yours does not, long passwords and a second factor serve
//! better.
//!
//! # Remedy
//!
//! Set `max_password_age` to 90 or less.
//!
//! ```hcl,bad
//! resource "aws_iam_account_password_policy" "strict" {
//!   # finding: `180`
//!   max_password_age = 180
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_account_password_policy" "strict" {
//!   max_password_age = 90
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Passwords of this account do not expire.
pub static RULE: Rule = Rule {
    id: "aws-iam-password-never-expires",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_9", "AWS-0062"],
    judge: Judge::Resource(&["aws_iam_account_password_policy"], check),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    let judged = policy
        .at("max_password_age")
        .when_missing(0)
        .number(|days| days > 0.0 && days <= 90.0);
    cx.require(judged, "passwords do not expire within 90 days");
}
