//! This database can be deleted with one call.
//!
//! Deletion protection makes the removal of a database two deliberate steps. Without it a renamed resource in a
//! plan that nobody read is enough.
//!
//! # Remedy
//!
//! Set `deletion_protection = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_db_instance" "main"`
//! resource "aws_db_instance" "main" {
//!   engine = "postgres"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   engine              = "postgres"
//!   deletion_protection = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database can be deleted with one call.
pub static RULE: Rule = Rule {
    id: "aws-rds-deletion-protection-off",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AWS_293", "AWS-0177"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance"],
        path: "deletion_protection",
        must: Must::Be(true),
        missing_holds: false,
        message: "deletion protection is off",
    }),
    ..Rule::DEFAULT
};
