//! This policy allows every action.
//!
//! Even on a single resource `*` allows to delete it, to open it and to change who may use it.
//!
//! # Remedy
//!
//! List the actions that are needed. Where the resource is `*` too, `aws-iam-admin-policy` speaks.
//!
//! ```hcl,bad
//! resource "aws_iam_role_policy" "app" {
//!   policy = jsonencode({
//!     Statement = {
//!       Effect   = "Allow"
//!       # finding: `*`
//!       Action   = ["s3:GetObject", "*"]
//!       Resource = "arn:aws:s3:::site/*"
//!     }
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_role_policy" "app" {
//!   policy = jsonencode({
//!     Statement = {
//!       Effect   = "Allow"
//!       Action   = ["s3:GetObject"]
//!       Resource = "arn:aws:s3:::site/*"
//!     }
//!   })
//! }
//! ```

use crate::support::iam::{POLICIES, forbid, statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This policy allows every action.
pub static RULE: Rule = Rule {
    id: "aws-iam-every-action",
    severity: Severity::High,
    aliases: &["CKV_AWS_63", "CKV_AWS_49"],
    judge: Judge::Resource(POLICIES, check),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    // Every action on every resource is what the rule on administrators reports.
    let narrowed: Vec<_> = statements(policy)
        .into_iter()
        .filter(|statement| !statement.has_every_resource().holds())
        .collect();
    forbid(&narrowed, cx, "every action is allowed", |statement| {
        statement.has_every_action()
    });
}
