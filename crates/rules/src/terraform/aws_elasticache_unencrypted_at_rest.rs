//! This cache is not encrypted at rest.
//!
//! Snapshots and swap of the nodes hold sessions and copies of database rows. Encryption can be chosen only when
//! the group is created, and only Valkey is encrypted when nothing is said.
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
//!
//! ```hcl,good
//! resource "aws_elasticache_replication_group" "sessions" {
//!   replication_group_id = "sessions"
//!   engine               = "valkey"
//! }
//! ```
//!
//! ```hcl,good
//! # Nobody knows which engine it will be.
//! variable "engine" {
//!   type = string
//! }
//! resource "aws_elasticache_replication_group" "sessions" {
//!   replication_group_id = "sessions"
//!   engine               = var.engine
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This cache is not encrypted at rest.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-unencrypted-at-rest",
    severity: Severity::High,
    aliases: &["CKV_AWS_29", "AWS-0045"],
    judge: Judge::Resource(&["aws_elasticache_replication_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let encrypted = group.at("at_rest_encryption_enabled");
    let judged = if encrypted.is_missing() {
        let engine = group.at("engine").when_missing("redis");
        engine
            .text(|name| name.eq_ignore_ascii_case("valkey"))
            .reported_at(encrypted.span())
    } else {
        encrypted.when_missing(false).is(true)
    };
    cx.require(judged, "the cache is not encrypted at rest");
}
