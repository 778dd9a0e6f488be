//! This database is deleted without a last snapshot.
//!
//! With `skip_final_snapshot` the deletion of the database takes its automated backups with it. The final snapshot
//! is what you have left after a mistake.
//!
//! # Remedy
//!
//! Set `skip_final_snapshot = false` and give a `final_snapshot_identifier`.
//!
//! ```hcl,bad
//! resource "aws_db_instance" "main" {
//!   # finding: `true`
//!   skip_final_snapshot = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   skip_final_snapshot       = false
//!   final_snapshot_identifier = "main-final"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database is deleted without a last snapshot.
pub static RULE: Rule = Rule {
    id: "aws-rds-final-snapshot-skipped",
    severity: Severity::Medium,
    category: "reliability",
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "aws_db_instance",
            "aws_rds_cluster",
            "aws_docdb_cluster",
            "aws_neptune_cluster",
            "aws_redshift_cluster",
        ],
        path: "skip_final_snapshot",
        must: Must::Be(false),
        missing_holds: true,
        message: "no snapshot is taken when the database is deleted",
    }),
    ..Rule::DEFAULT
};
