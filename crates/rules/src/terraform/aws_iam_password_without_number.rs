//! Passwords of this account need no digit.
//!
//! A larger alphabet makes guessing slower.
//!
//! # Remedy
//!
//! Set `require_numbers = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_iam_account_password_policy" "strict"`
//! resource "aws_iam_account_password_policy" "strict" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_account_password_policy" "strict" {
//!   require_numbers = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Passwords of this account need no digit.
pub static RULE: Rule = Rule {
    id: "aws-iam-password-without-number",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_12", "AWS-0059"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_iam_account_password_policy"],
        path: "require_numbers",
        must: Must::Be(true),
        missing_holds: false,
        message: "digits are not required",
    }),
    ..Rule::DEFAULT
};
