//! This Neptune cluster can be deleted with one call.
//!
//! Deletion protection makes the removal of a cluster two deliberate steps.
//!
//! # Remedy
//!
//! Set `deletion_protection = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_neptune_cluster" "graph"`
//! resource "aws_neptune_cluster" "graph" {
//!   cluster_identifier = "graph"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_neptune_cluster" "graph" {
//!   cluster_identifier  = "graph"
//!   deletion_protection = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This Neptune cluster can be deleted with one call.
pub static RULE: Rule = Rule {
    id: "aws-neptune-deletion-protection-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV2_AWS_58"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_neptune_cluster"],
        path: "deletion_protection",
        must: Must::Be(true),
        missing_holds: false,
        message: "deletion protection is off",
    }),
    ..Rule::DEFAULT
};
