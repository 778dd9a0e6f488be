//! This database is not backed up.
//!
//! A retention of zero days turns automated backups off, and point-in-time recovery with them: what a bad migration
//! deletes stays deleted.
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

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database is not backed up.
pub static RULE: Rule = Rule {
    id: "aws-rds-backup-off",
    severity: Severity::High,
    category: "reliability",
    aliases: &["CKV_AWS_133"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance", "aws_rds_cluster"],
        path: "backup_retention_period",
        must: Must::BeAtLeast(1.0),
        missing_holds: false,
        message: "automated backups are turned off",
    }),
    ..Rule::DEFAULT
};
