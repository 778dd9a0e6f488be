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

use crate::support::iam::{POLICIES, forbid_everywhere};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This policy allows everything on everything.
pub static RULE: Rule = Rule {
    id: "aws-iam-admin-policy",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_62", "CKV_AWS_1", "CKV_AWS_63", "CKV_AWS_49", "CKV2_AWS_40"],
    controls: &["CIS-AWS-3.0:1.16"],
    judge: Judge::Resource(POLICIES, check),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    forbid_everywhere(policy, cx, "everything on everything is allowed", |statement| {
        statement.has_every_action()
    });
}
