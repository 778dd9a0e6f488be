//! The policy of this topic lets everyone in.
//!
//! Anyone may publish or subscribe where the principal is `*` and no condition narrows it.
//!
//! # Remedy
//!
//! Name the accounts or services that need access, or narrow the statement with a condition.
//!
//! ```hcl,bad
//! resource "aws_sns_topic_policy" "alerts" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       # finding: `*`
//!       Principal = "*"
//!       Action    = "sns:Publish"
//!     }]
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sns_topic_policy" "alerts" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Principal = { Service = "events.amazonaws.com" }
//!       Action    = "sns:Publish"
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{forbid_everyone, resource_statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The policy of this topic lets everyone in.
pub static RULE: Rule = Rule {
    id: "aws-sns-policy-open-to-all",
    severity: Severity::High,
    aliases: &["CKV_AWS_169"],
    judge: Judge::Resource(&["aws_sns_topic_policy", "aws_sns_topic"], check),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    forbid_everyone(
        &resource_statements(cx.unit(), policy, "policy"),
        cx,
        "the policy lets everyone in",
    );
}
