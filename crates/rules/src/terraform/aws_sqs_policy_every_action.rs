//! The policy of this queue allows every action.
//!
//! Whoever may send messages needs not be able to delete the queue or change its policy.
//!
//! # Remedy
//!
//! List the actions that are needed.
//!
//! ```hcl,bad
//! resource "aws_sqs_queue_policy" "jobs" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Principal = { AWS = "arn:aws:iam::123456789012:root" }
//!       # finding: `sqs:*`
//!       Action    = "sqs:*"
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
//!       Principal = { AWS = "arn:aws:iam::123456789012:root" }
//!       Action    = ["sqs:SendMessage"]
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{forbid, resource_statements};
use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The policy of this queue allows every action.
pub static RULE: Rule = Rule {
    id: "aws-sqs-policy-every-action",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_72", "AWS-0097"],
    judge: Judge::Resource(&["aws_sqs_queue_policy", "aws_sqs_queue"], check),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    forbid(
        &resource_statements(cx.unit(), policy, "policy"),
        cx,
        "every action on the queue is allowed",
        |statement| any_text(&statement.actions(), &["*", "sqs:*", "SQS:*"]),
    );
}
