//! This policy hands any role to any service.
//!
//! Who may pass every role may start something with the administrator's role, and then act through it.
//!
//! # Remedy
//!
//! List the roles that are passed.
//!
//! ```hcl,bad
//! data "aws_iam_policy_document" "app" {
//!   statement {
//!     # finding: `iam:PassRole`
//!     actions   = ["iam:PassRole"]
//!     resources = ["*"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! data "aws_iam_policy_document" "app" {
//!   statement {
//!     actions   = ["iam:PassRole"]
//!     resources = ["arn:aws:iam::111122223333:role/app"]
//!   }
//! }
//! ```

use crate::support::iam::{POLICIES, forbid_everywhere};
use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This policy hands any role to any service.
pub static RULE: Rule = Rule {
    id: "aws-iam-passrole-any",
    severity: Severity::High,
    aliases: &["AWS-0342"],
    judge: Judge::Resource(POLICIES, check),
    ..Rule::DEFAULT
};

const ACTIONS: &[&str] = &["iam:PassRole", "iam:passrole", "iam:Passrole"];

fn check(policy: &Resource, cx: &mut Cx) {
    forbid_everywhere(policy, cx, "every role may be passed", |statement| {
        any_text(&statement.actions(), ACTIONS)
    });
}
