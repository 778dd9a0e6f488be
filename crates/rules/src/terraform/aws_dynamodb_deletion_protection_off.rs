//! This table can be deleted with one call.
//!
//! A changed key schema makes Terraform replace the table: deletion protection stops it before the items are gone.
//!
//! # Remedy
//!
//! Set `deletion_protection_enabled = true`.
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
//!   name                        = "orders"
//!   deletion_protection_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This table can be deleted with one call.
pub static RULE: Rule = Rule {
    id: "aws-dynamodb-deletion-protection-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_dynamodb_table"],
        path: "deletion_protection_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "deletion protection is off",
    }),
    ..Rule::DEFAULT
};
