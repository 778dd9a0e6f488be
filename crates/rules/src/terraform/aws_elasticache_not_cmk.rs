//! This cache is not encrypted with a key of your own.
//!
//! A customer-managed key can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_elasticache_replication_group" "sessions"`
//! resource "aws_elasticache_replication_group" "sessions" {
//!   at_rest_encryption_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elasticache_replication_group" "sessions" {
//!   at_rest_encryption_enabled = true
//!   kms_key_id                 = aws_kms_key.cache.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This cache is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_191"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticache_replication_group"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the cache is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
