//! This DocumentDB cluster is not encrypted.
//!
//! Encryption can be chosen only when the cluster is created; left out, data and backups lie readable for ever.
//!
//! # Remedy
//!
//! Set `storage_encrypted = true`.
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
//!   cluster_identifier = "docs"
//!   storage_encrypted  = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This DocumentDB cluster is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-docdb-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_74", "AWS-0021"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_docdb_cluster"],
        path: "storage_encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cluster is not encrypted",
    }),
    ..Rule::DEFAULT
};
