//! Full administration of the account is handed out.
//!
//! `AdministratorAccess` allows everything on everything. It belongs to people who are let in for an hour, not to
//! programs.
//!
//! # Remedy
//!
//! Write a policy with the actions that are needed.
//!
//! ```hcl,bad
//! resource "aws_iam_role_policy_attachment" "ci" {
//!   role       = "ci"
//!   # finding: `arn:aws:iam::aws:policy/AdministratorAccess`
//!   policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_role_policy_attachment" "ci" {
//!   role       = "ci"
//!   policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
//! }
//! ```

use crate::support::iam::managed;
use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Full administration of the account is handed out.
pub static RULE: Rule = Rule {
    id: "aws-iam-administrator-attached",
    severity: Severity::High,
    aliases: &["CKV_AWS_274"],
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

const ADMINISTRATOR: &[&str] = &["arn:aws:iam::aws:policy/AdministratorAccess"];

fn check(holder: &Resource, cx: &mut Cx) {
    for path in ["policy_arn", "managed_policy_arns", "managed_policy_arn"] {
        let judged = any_text(&managed(holder.at(path)), ADMINISTRATOR).not();
        cx.require(judged, "AdministratorAccess is attached");
    }
}
