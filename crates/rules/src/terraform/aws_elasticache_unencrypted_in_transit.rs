//! Clients talk to this cache in the clear.
//!
//! Sessions, tokens and passwords of the AUTH command travel readable through the network.
//!
//! # Remedy
//!
//! Set `transit_encryption_enabled = true`.
//!
//! ```hcl,bad
//! resource "aws_elasticache_replication_group" "sessions" {
//!   # finding: `false`
//!   transit_encryption_enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elasticache_replication_group" "sessions" {
//!   transit_encryption_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Clients talk to this cache in the clear.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-unencrypted-in-transit",
    severity: Severity::High,
    aliases: &["CKV_AWS_30", "AWS-0051"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticache_replication_group"],
        path: "transit_encryption_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cache is not encrypted in transit",
    }),
    ..Rule::DEFAULT
};
