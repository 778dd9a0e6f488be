//! Results of this database are not encrypted.
//!
//! Query results are copies of the data, written to a bucket and forgotten there.
//!
//! # Remedy
//!
//! Add an `encryption_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_athena_database" "sales"`
//! resource "aws_athena_database" "sales" {
//!   name = "sales"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_athena_database" "sales" {
//!   name = "sales"
//!   encryption_configuration {
//!     encryption_option = "SSE_KMS"
//!     kms_key           = aws_kms_key.sales.arn
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Results of this database are not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-athena-database-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_77"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_athena_database"],
        path: "encryption_configuration",
        must: Must::BeSet,
        missing_holds: false,
        message: "results are not encrypted",
    }),
    ..Rule::DEFAULT
};
