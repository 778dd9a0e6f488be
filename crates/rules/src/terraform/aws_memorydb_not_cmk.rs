//! This in-memory database is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `kms_key_arn` to the ARN of a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_memorydb_cluster" "main"`
//! resource "aws_memorydb_cluster" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_memorydb_cluster" "main" {
//!   kms_key_arn = aws_kms_key.main.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This in-memory database is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-memorydb-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_201"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_memorydb_cluster"],
        path: "kms_key_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
