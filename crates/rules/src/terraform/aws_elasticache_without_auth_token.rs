//! Everyone who reaches this cache may use it.
//!
//! Without a token the network is the only thing between a client and the sessions in the cache.
//!
//! # Remedy
//!
//! Set an `auth_token` together with `transit_encryption_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_elasticache_replication_group" "sessions"`
//! resource "aws_elasticache_replication_group" "sessions" {
//!   transit_encryption_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elasticache_replication_group" "sessions" {
//!   transit_encryption_enabled = true
//!   auth_token                 = var.token
//! }
//! ```

use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone who reaches this cache may use it.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-without-auth-token",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_31"],
    judge: Judge::Resource(&["aws_elasticache_replication_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let encrypted = group.at("transit_encryption_enabled").when_missing(false).is(true);
    let token = group.at("auth_token");
    let users = Judged::known(!group.at("user_group_ids").is_missing(), token.span());
    let set = Judged::known(!token.is_missing(), token.span()).or(users);
    cx.require(encrypted.and(set), "clients need no token");
}
