//! This cache is not encrypted at rest.
//!
//! Snapshots and swap of the nodes hold sessions and copies of database rows. Encryption can be chosen only when
//! the group is created.
//!
//! # Remedy
//!
//! Set `at_rest_encryption_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_elasticache_replication_group" "sessions"`
//! resource "aws_elasticache_replication_group" "sessions" {
//!   replication_group_id = "sessions"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elasticache_replication_group" "sessions" {
//!   replication_group_id       = "sessions"
//!   at_rest_encryption_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This cache is not encrypted at rest.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-unencrypted-at-rest",
    severity: Severity::High,
    aliases: &["CKV_AWS_29", "AWS-0045"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticache_replication_group"],
        path: "at_rest_encryption_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cache is not encrypted at rest",
    }),
    ..Rule::DEFAULT
};
