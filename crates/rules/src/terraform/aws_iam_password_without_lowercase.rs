//! Passwords of this account need no lower-case letter.
//!
//! A larger alphabet makes guessing slower.
//!
//! # Remedy
//!
//! Set `require_lowercase_characters = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_iam_account_password_policy" "strict"`
//! resource "aws_iam_account_password_policy" "strict" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_account_password_policy" "strict" {
//!   require_lowercase_characters = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Passwords of this account need no lower-case letter.
pub static RULE: Rule = Rule {
    id: "aws-iam-password-without-lowercase",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_11", "AWS-0058"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_iam_account_password_policy"],
        path: "require_lowercase_characters",
        must: Must::Be(true),
        missing_holds: false,
        message: "lower-case letters are not required",
    }),
    ..Rule::DEFAULT
};
