//! This table cannot be restored to an earlier moment.
//!
//! Point-in-time recovery keeps 35 days of continuous backups. Without it a faulty job that overwrites items has
//! the last word.
//!
//! # Remedy
//!
//! Add `point_in_time_recovery { enabled = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_dynamodb_table" "orders"`
//! resource "aws_dynamodb_table" "orders" {
//!   name = "orders"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dynamodb_table" "orders" {
//!   name = "orders"
//!   point_in_time_recovery {
//!     enabled = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This table cannot be restored to an earlier moment.
pub static RULE: Rule = Rule {
    id: "aws-dynamodb-recovery-off",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AWS_28", "AWS-0024"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_dynamodb_table"],
        path: "point_in_time_recovery.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "point-in-time recovery is not enabled",
    }),
    ..Rule::DEFAULT
};
