//! This policy document lets everyone in.
//!
//! A document with the principal `*` makes whatever it is attached to public, unless a condition narrows it.
//!
//! # Remedy
//!
//! Name the accounts, roles or services that need access, or add a condition.
//!
//! ```hcl,bad
//! data "aws_iam_policy_document" "open" {
//!   statement {
//!     actions   = ["s3:GetObject"]
//!     resources = ["arn:aws:s3:::site/*"]
//!     principals {
//!       type        = "AWS"
//!       # finding: `*`
//!       identifiers = ["*"]
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! data "aws_iam_policy_document" "closed" {
//!   statement {
//!     actions   = ["s3:GetObject"]
//!     resources = ["arn:aws:s3:::site/*"]
//!     principals {
//!       type        = "AWS"
//!       identifiers = ["arn:aws:iam::123456789012:root"]
//!     }
//!   }
//! }
//! ```

use crate::support::iam::{forbid_everyone, statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This policy document lets everyone in.
pub static RULE: Rule = Rule {
    id: "aws-iam-document-open-to-all",
    severity: Severity::High,
    aliases: &["CKV_AWS_283"],
    judge: Judge::Resource(&["data.aws_iam_policy_document"], check),
    ..Rule::DEFAULT
};

fn check(document: &Resource, cx: &mut Cx) {
    forbid_everyone(&statements(document), cx, "the document lets everyone in");
}
