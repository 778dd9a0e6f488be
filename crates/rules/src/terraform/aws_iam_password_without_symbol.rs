//! Passwords of this account need no symbol.
//!
//! A larger alphabet makes guessing slower.
//!
//! # Remedy
//!
//! Set `require_symbols = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_iam_account_password_policy" "strict"`
//! resource "aws_iam_account_password_policy" "strict" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_account_password_policy" "strict" {
//!   require_symbols = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Passwords of this account need no symbol.
pub static RULE: Rule = Rule {
    id: "aws-iam-password-without-symbol",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_14", "AWS-0060"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_iam_account_password_policy"],
        path: "require_symbols",
        must: Must::Be(true),
        missing_holds: false,
        message: "symbols are not required",
    }),
    ..Rule::DEFAULT
};
