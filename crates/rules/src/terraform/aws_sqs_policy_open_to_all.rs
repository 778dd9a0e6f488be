//! The policy of this queue lets everyone in.
//!
//! Anyone may read or write messages where the principal is `*` and no condition narrows it.
//!
//! # Remedy
//!
//! Name the accounts or services that need access, or narrow the statement with `aws:SourceArn`.
//!
//! ```hcl,bad
//! resource "aws_sqs_queue_policy" "jobs" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       # finding: `*`
//!       Principal = { AWS = "*" }
//!       Action    = "sqs:SendMessage"
//!     }]
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sqs_queue_policy" "jobs" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Principal = { Service = "sns.amazonaws.com" }
//!       Action    = "sqs:SendMessage"
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{forbid_everyone, resource_statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The policy of this queue lets everyone in.
pub static RULE: Rule = Rule {
    id: "aws-sqs-policy-open-to-all",
    severity: Severity::High,
    aliases: &["CKV_AWS_168", "CKV_AWS_387"],
    judge: Judge::Resource(&["aws_sqs_queue_policy", "aws_sqs_queue"], check),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    forbid_everyone(
        &resource_statements(cx.unit(), policy, "policy"),
        cx,
        "the policy lets everyone in",
    );
}
