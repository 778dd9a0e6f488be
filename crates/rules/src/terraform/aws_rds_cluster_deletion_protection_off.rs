//! This database cluster can be deleted with one call.
//!
//! Deletion protection makes the removal of a cluster two deliberate steps. Without it a renamed resource in a plan
//! that nobody read is enough.
//!
//! # Remedy
//!
//! Set `deletion_protection = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_cluster" "main"`
//! resource "aws_rds_cluster" "main" {
//!   engine = "aurora-mysql"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   engine              = "aurora-mysql"
//!   deletion_protection = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database cluster can be deleted with one call.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-deletion-protection-off",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AWS_139", "AWS-0343"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_rds_cluster"],
        path: "deletion_protection",
        must: Must::Be(true),
        missing_holds: false,
        message: "deletion protection is off",
    }),
    ..Rule::DEFAULT
};
