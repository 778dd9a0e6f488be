//! Passwords of this account may be short.
//!
//! Short passwords are guessed from a stolen hash in hours.
//!
//! # Remedy
//!
//! Set `minimum_password_length` to 14 or more.
//!
//! ```hcl,bad
//! resource "aws_iam_account_password_policy" "strict" {
//!   # finding: `8`
//!   minimum_password_length = 8
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_account_password_policy" "strict" {
//!   minimum_password_length = 16
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Passwords of this account may be short.
pub static RULE: Rule = Rule {
    id: "aws-iam-password-too-short",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_10", "AWS-0063"],
    controls: &["CIS-AWS-3.0:1.8"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_iam_account_password_policy"],
        path: "minimum_password_length",
        must: Must::BeAtLeast(14.0),
        missing_holds: false,
        message: "passwords of fewer than 14 characters are accepted",
    }),
    ..Rule::DEFAULT
};
