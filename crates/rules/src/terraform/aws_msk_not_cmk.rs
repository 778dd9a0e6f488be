//! This event cluster is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `encryption_at_rest_kms_key_arn` to the ARN of a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_msk_cluster" "main"`
//! resource "aws_msk_cluster" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_msk_cluster" "main" {
//!   encryption_info {
//!     encryption_at_rest_kms_key_arn = aws_kms_key.main.arn
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This event cluster is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-msk-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["AWS-0179"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_msk_cluster"],
        path: "encryption_info.encryption_at_rest_kms_key_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
