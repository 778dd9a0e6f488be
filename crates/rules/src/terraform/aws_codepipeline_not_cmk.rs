//! What this pipeline stores is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `id` to the ARN of a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_codepipeline" "main"`
//! resource "aws_codepipeline" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_codepipeline" "main" {
//!   artifact_store {
//!     encryption_key {
//!       id = aws_kms_key.main.arn
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// What this pipeline stores is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-codepipeline-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_219"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_codepipeline"],
        path: "artifact_store.encryption_key.id",
        must: Must::BeSet,
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
