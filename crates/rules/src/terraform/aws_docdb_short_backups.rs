//! Backups of this DocumentDB cluster are kept too short.
//!
//! The default retention is one day: a mistake found on Monday cannot be undone to Friday.
//!
//! # Remedy
//!
//! Set `backup_retention_period` to at least 7.
//!
//! ```hcl,bad
//! # finding: `resource "aws_docdb_cluster" "docs"`
//! resource "aws_docdb_cluster" "docs" {
//!   cluster_identifier = "docs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_docdb_cluster" "docs" {
//!   cluster_identifier      = "docs"
//!   backup_retention_period = 14
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Backups of this DocumentDB cluster are kept too short.
pub static RULE: Rule = Rule {
    id: "aws-docdb-short-backups",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AWS_360"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_docdb_cluster"],
        path: "backup_retention_period",
        must: Must::BeAtLeast(7.0),
        missing_holds: false,
        message: "backups are kept fewer than 7 days",
    }),
    ..Rule::DEFAULT
};
