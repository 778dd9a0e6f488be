//! This search index is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `kms_key_id` to the ARN of a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_kendra_index" "main"`
//! resource "aws_kendra_index" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kendra_index" "main" {
//!   server_side_encryption_configuration {
//!     kms_key_id = aws_kms_key.main.arn
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This search index is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-kendra-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_262"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_kendra_index"],
        path: "server_side_encryption_configuration.kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
