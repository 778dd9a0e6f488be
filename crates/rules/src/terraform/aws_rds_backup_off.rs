//! This database is not backed up.
//!
//! A retention of zero days turns automated backups off, and point-in-time recovery with them: what a bad migration
//! deletes stays deleted. Clusters keep one day when nothing is said; of a read replica, the source is backed up.
//!
//! # Remedy
//!
//! Set `backup_retention_period` to at least 7 days; 35 for production.
//!
//! ```hcl,bad
//! resource "aws_db_instance" "main" {
//!   # finding: `0`
//!   backup_retention_period = 0
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   backup_retention_period = 35
//! }
//! ```
//!
//! ```hcl,bad
//! # finding: `resource "aws_db_instance" "main"`
//! resource "aws_db_instance" "main" {
//!   engine = "postgres"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   engine = "aurora-postgresql"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "replica" {
//!   replicate_source_db = "main"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This database is not backed up.
pub static RULE: Rule = Rule {
    id: "aws-rds-backup-off",
    severity: Severity::High,
    category: "reliability",
    aliases: &["CKV_AWS_133"],
    judge: Judge::Resource(&["aws_db_instance", "aws_rds_cluster"], check),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    let default = if database.kind == "aws_rds_cluster" { 1.0 } else { 0.0 };
    let kept = database
        .at("backup_retention_period")
        .when_missing(default)
        .at_least(1.0);
    let replica = database.at("replicate_source_db").is_filled();
    cx.require(kept.or(replica), "automated backups are turned off");
}
