//! People or programs log in here as an IAM user.
//!
//! A user has long-lived credentials that must be rotated and revoked by hand. Roles and single sign-on have none.
//!
//! # Remedy
//!
//! Use IAM Identity Center for people, and roles for programs.
//!
//! ```hcl,bad
//! # finding: `resource "aws_iam_user" "deploy"`
//! resource "aws_iam_user" "deploy" {
//!   name = "deploy"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_role" "deploy" {
//!   name               = "deploy"
//!   assume_role_policy = data.aws_iam_policy_document.trust.json
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// People or programs log in here as an IAM user.
pub static RULE: Rule = Rule {
    id: "aws-iam-user-defined",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_273"],
    judge: Judge::Resource(&["aws_iam_user"], check),
    ..Rule::DEFAULT
};

fn check(user: &Resource, cx: &mut Cx) {
    cx.report(user.head, "an IAM user has long-lived credentials");
}
