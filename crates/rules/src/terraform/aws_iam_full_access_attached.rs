//! The right to change all rights is handed out.
//!
//! With `IAMFullAccess` one can give oneself any other permission.
//!
//! # Remedy
//!
//! Write a policy with the actions that are needed.
//!
//! ```hcl,bad
//! resource "aws_iam_role_policy_attachment" "ci" {
//!   role       = "ci"
//!   # finding: `arn:aws:iam::aws:policy/IAMFullAccess`
//!   policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_role_policy_attachment" "ci" {
//!   role       = "ci"
//!   policy_arn = "arn:aws:iam::aws:policy/IAMReadOnlyAccess"
//! }
//! ```

use crate::support::iam::managed;
use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The right to change all rights is handed out.
pub static RULE: Rule = Rule {
    id: "aws-iam-full-access-attached",
    severity: Severity::High,
    aliases: &["CKV2_AWS_56"],
    judge: Judge::Resource(
        &[
            "aws_iam_role",
            "aws_iam_policy_attachment",
            "aws_iam_role_policy_attachment",
            "aws_iam_user_policy_attachment",
            "aws_iam_group_policy_attachment",
            "aws_ssoadmin_managed_policy_attachment",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

const FULL_ACCESS: &[&str] = &["arn:aws:iam::aws:policy/IAMFullAccess"];

fn check(holder: &Resource, cx: &mut Cx) {
    for path in ["policy_arn", "managed_policy_arns", "managed_policy_arn"] {
        let judged = any_text(&managed(holder.at(path)), FULL_ACCESS).not();
        cx.require(judged, "IAMFullAccess is attached");
    }
}
