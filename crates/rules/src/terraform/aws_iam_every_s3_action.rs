//! This policy allows everything with every bucket.
//!
//! `s3:*` on `*` reads, changes and deletes all data of the account, and opens buckets to the world.
//!
//! # Remedy
//!
//! List the actions and buckets that are needed.
//!
//! ```hcl,bad
//! data "aws_iam_policy_document" "app" {
//!   statement {
//!     # finding: `s3:*`
//!     actions   = ["s3:*"]
//!     resources = ["*"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! data "aws_iam_policy_document" "app" {
//!   statement {
//!     actions   = ["s3:GetObject"]
//!     resources = ["arn:aws:s3:::site/*"]
//!   }
//! }
//! ```

use crate::support::iam::{POLICIES, forbid_everywhere};
use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This policy allows everything with every bucket.
pub static RULE: Rule = Rule {
    id: "aws-iam-every-s3-action",
    severity: Severity::Medium,
    aliases: &["AWS-0345"],
    judge: Judge::Resource(POLICIES, check),
    ..Rule::DEFAULT
};

const ACTIONS: &[&str] = &["s3:*"];

fn check(policy: &Resource, cx: &mut Cx) {
    forbid_everywhere(policy, cx, "everything is allowed with every bucket", |statement| {
        any_text(&statement.actions(), ACTIONS)
    });
}
