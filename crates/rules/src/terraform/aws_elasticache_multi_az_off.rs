//! This cache does not fail over to another zone.
//!
//! With automatic failover and several zones a replica takes over when the primary or its zone is lost.
//!
//! # Remedy
//!
//! Set `automatic_failover_enabled = true` and `multi_az_enabled = true`.
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
//!   automatic_failover_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This cache does not fail over to another zone.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-multi-az-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV2_AWS_50"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticache_replication_group"],
        path: "automatic_failover_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cache does not fail over",
    }),
    ..Rule::DEFAULT
};
