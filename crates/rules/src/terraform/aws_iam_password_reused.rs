//! Passwords of this account may be used again.
//!
//! A password that leaked once comes back when the next change is due.
//!
//! # Remedy
//!
//! Set `password_reuse_prevention = 24`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_iam_account_password_policy" "strict"`
//! resource "aws_iam_account_password_policy" "strict" {
//!   minimum_password_length = 16
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_account_password_policy" "strict" {
//!   password_reuse_prevention = 24
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Passwords of this account may be used again.
pub static RULE: Rule = Rule {
    id: "aws-iam-password-reused",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_13"],
    controls: &["CIS-AWS-3.0:1.9"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_iam_account_password_policy"],
        path: "password_reuse_prevention",
        must: Must::BeAtLeast(24.0),
        missing_holds: false,
        message: "fewer than 24 former passwords are refused",
    }),
    ..Rule::DEFAULT
};
