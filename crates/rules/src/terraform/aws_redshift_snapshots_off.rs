//! This warehouse makes no snapshots.
//!
//! A retention of zero days turns automated snapshots off: what a bad load deletes stays deleted.
//!
//! # Remedy
//!
//! Leave `automated_snapshot_retention_period` out, or set it to a number of days.
//!
//! ```hcl,bad
//! resource "aws_redshift_cluster" "main" {
//!   # finding: `0`
//!   automated_snapshot_retention_period = 0
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_cluster" "main" {
//!   automated_snapshot_retention_period = 7
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This warehouse makes no snapshots.
pub static RULE: Rule = Rule {
    id: "aws-redshift-snapshots-off",
    severity: Severity::High,
    category: "reliability",
    aliases: &["CKV_AWS_343"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_redshift_cluster"],
        path: "automated_snapshot_retention_period",
        must: Must::BeAtLeast(1.0),
        missing_holds: true,
        message: "automated snapshots are turned off",
    }),
    ..Rule::DEFAULT
};
