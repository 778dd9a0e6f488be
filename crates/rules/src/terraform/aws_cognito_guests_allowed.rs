//! Guests get credentials from this identity pool.
//!
//! With unauthenticated identities everyone on the internet is handed AWS credentials.
//!
//! # Remedy
//!
//! Set `allow_unauthenticated_identities = false`.
//!
//! ```hcl,bad
//! resource "aws_cognito_identity_pool" "app" {
//!   # finding: `true`
//!   allow_unauthenticated_identities = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cognito_identity_pool" "app" {
//!   allow_unauthenticated_identities = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Guests get credentials from this identity pool.
pub static RULE: Rule = Rule {
    id: "aws-cognito-guests-allowed",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_366"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cognito_identity_pool"],
        path: "allow_unauthenticated_identities",
        must: Must::Be(false),
        missing_holds: false,
        message: "guests are handed credentials",
    }),
    ..Rule::DEFAULT
};
