//! This policy allows everything on everything.
//!
//! Whoever holds the policy owns the account, and so does whoever takes over what holds it.
//!
//! # Remedy
//!
//! List the actions and resources that are needed.
//!
//! ```hcl,bad
//! data "aws_iam_policy_document" "admin" {
//!   statement {
//!     # finding: `*` everything on everything
//!     actions   = ["*"]
//!     resources = ["*"]
//!   }
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_iam_policy" "admin" {
//!   policy = <<EOT
//! {
//!   "Version": "2012-10-17",
//!   "Statement": [
//!     # finding: `*`
//!     { "Effect": "Allow", "Action": "*", "Resource": "*" }
//!   ]
//! }
//! EOT
//! }
//! ```
//!
//! ```hcl,good
//! data "aws_iam_policy_document" "reader" {
//!   statement {
//!     actions   = ["s3:GetObject"]
//!     resources = ["arn:aws:s3:::site/*"]
//!   }
//! }
//! ```

use crate::support::iam::{forbid, statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This policy allows everything on everything.
pub static RULE: Rule = Rule {
    id: "aws-iam-admin-policy",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_62", "CKV_AWS_1", "CKV_AWS_63", "CKV_AWS_49", "CKV2_AWS_40"],
    controls: &["CIS-AWS-3.0:1.16"],
    judge: Judge::Resource(
        &[
            "aws_iam_policy",
            "aws_iam_role_policy",
            "aws_iam_user_policy",
            "aws_iam_group_policy",
            "aws_ssoadmin_permission_set_inline_policy",
            "data.aws_iam_policy_document",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    forbid(
        &statements(policy),
        cx,
        "everything on everything is allowed",
        |statement| {
            let actions = statement.has_every_action();
            let at = actions.at;
            actions.and(statement.has_every_resource()).reported_at(at)
        },
    );
}
