//! This Redis cache is not backed up.
//!
//! What only the cache knew, queues and sessions, is gone with its nodes.
//!
//! # Remedy
//!
//! Set `snapshot_retention_limit` to at least 1.
//!
//! ```hcl,bad
//! resource "aws_elasticache_cluster" "sessions" {
//!   engine                   = "redis"
//!   # finding: `0`
//!   snapshot_retention_limit = 0
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elasticache_cluster" "sessions" {
//!   engine                   = "redis"
//!   snapshot_retention_limit = 5
//! }
//! ```

use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This Redis cache is not backed up.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-backup-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_134", "AWS-0050"],
    judge: Judge::Resource(&["aws_elasticache_cluster", "aws_elasticache_replication_group"], check),
    ..Rule::DEFAULT
};

fn check(cache: &Resource, cx: &mut Cx) {
    // Memcached has no snapshots.
    let memcached = cache.at("engine").when_missing("redis").equals("memcached");
    // A member of a group is backed up with it.
    let member = Judged::known(
        !cache.at("replication_group_id").is_missing() && cache.kind == "aws_elasticache_cluster",
        cache.head,
    );
    let kept = cache.at("snapshot_retention_limit").when_missing(0).at_least(1.0);
    cx.require(kept.or(memcached).or(member), "no snapshots are kept");
}
