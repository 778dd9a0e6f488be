//! This policy allows to change every permission.
//!
//! Who may do everything with IAM gives himself whatever else he wants: it is an administrator by another name.
//!
//! # Remedy
//!
//! List the actions that are needed.
//!
//! ```hcl,bad
//! data "aws_iam_policy_document" "app" {
//!   statement {
//!     # finding: `iam:*`
//!     actions   = ["iam:*"]
//!     resources = ["*"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! data "aws_iam_policy_document" "app" {
//!   statement {
//!     actions   = ["iam:GetRole"]
//!     resources = ["arn:aws:iam::111122223333:role/app"]
//!   }
//! }
//! ```

use crate::support::iam::{POLICIES, forbid, statements};
use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This policy allows to change every permission.
pub static RULE: Rule = Rule {
    id: "aws-iam-every-iam-action",
    severity: Severity::High,
    aliases: &["CKV2_AWS_40"],
    judge: Judge::Resource(POLICIES, check),
    ..Rule::DEFAULT
};

const ACTIONS: &[&str] = &["iam:*"];

fn check(policy: &Resource, cx: &mut Cx) {
    forbid(&statements(policy), cx, "every action of IAM is allowed", |statement| {
        any_text(&statement.actions(), ACTIONS)
    });
}
