//! This policy is given to a user.
//!
//! Permissions of single users are forgotten when people move on. Groups and roles can be reviewed.
//!
//! # Remedy
//!
//! Attach the policy to a group or a role.
//!
//! ```hcl,bad
//! # finding: `resource "aws_iam_user_policy_attachment" "anna"`
//! resource "aws_iam_user_policy_attachment" "anna" {
//!   user       = "anna"
//!   policy_arn = aws_iam_policy.reader.arn
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_policy_attachment" "readers" {
//!   name       = "readers"
//!   groups     = ["readers"]
//!   policy_arn = aws_iam_policy.reader.arn
//! }
//! ```

use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This policy is given to a user.
pub static RULE: Rule = Rule {
    id: "aws-iam-policy-on-user",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_40", "AWS-0143"],
    controls: &["CIS-AWS-3.0:1.15"],
    judge: Judge::Resource(
        &[
            "aws_iam_user_policy",
            "aws_iam_user_policy_attachment",
            "aws_iam_policy_attachment",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    let given = if policy.kind == "aws_iam_policy_attachment" {
        policy.at("users").judge(false, |users| !users.items().is_empty())
    } else {
        Judged::known(true, policy.head)
    };
    cx.require(given.not(), "the policy is given to a user");
}
