//! This package repository is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `encryption_key` to the ARN of a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_codeartifact_domain" "main"`
//! resource "aws_codeartifact_domain" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_codeartifact_domain" "main" {
//!   encryption_key = aws_kms_key.main.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This package repository is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-codeartifact-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_221"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_codeartifact_domain"],
        path: "encryption_key",
        must: Must::BeSet,
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
