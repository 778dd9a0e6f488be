//! Passwords of this account need no upper-case letter.
//!
//! A larger alphabet makes guessing slower.
//!
//! # Remedy
//!
//! Set `require_uppercase_characters = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_iam_account_password_policy" "strict"`
//! resource "aws_iam_account_password_policy" "strict" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_account_password_policy" "strict" {
//!   require_uppercase_characters = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Passwords of this account need no upper-case letter.
pub static RULE: Rule = Rule {
    id: "aws-iam-password-without-uppercase",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_15", "AWS-0061"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_iam_account_password_policy"],
        path: "require_uppercase_characters",
        must: Must::Be(true),
        missing_holds: false,
        message: "upper-case letters are not required",
    }),
    ..Rule::DEFAULT
};
