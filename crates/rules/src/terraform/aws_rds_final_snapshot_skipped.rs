//! This database is deleted without a last snapshot.
//!
//! With `skip_final_snapshot` the deletion of the database takes its automated backups with it. The final snapshot
//! is what you have left after a mistake. Of a read replica none can be taken.
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
//!
//! ```hcl,good
//! resource "aws_db_instance" "replica" {
//!   replicate_source_db = "main"
//!   skip_final_snapshot = true
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This database is deleted without a last snapshot.
pub static RULE: Rule = Rule {
    id: "aws-rds-final-snapshot-skipped",
    severity: Severity::Medium,
    category: "reliability",
    judge: Judge::Resource(
        &[
            "aws_db_instance",
            "aws_rds_cluster",
            "aws_docdb_cluster",
            "aws_neptune_cluster",
            "aws_redshift_cluster",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    let taken = database.at("skip_final_snapshot").when_missing(false).is(false);
    // A replicated cluster is whole, and a snapshot of it can be taken.
    let judged = match database.kind.as_str() {
        "aws_db_instance" => taken.or(database.at("replicate_source_db").is_filled()),
        _ => taken,
    };
    cx.require(judged, "no snapshot is taken when the database is deleted");
}
