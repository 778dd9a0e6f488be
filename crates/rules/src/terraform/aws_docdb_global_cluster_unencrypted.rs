//! This global document database is not encrypted.
//!
//! Whoever gets at a disk, a snapshot or a backup of the clusters reads the documents. Encryption cannot be turned on
//! later.
//!
//! # Remedy
//!
//! Set `storage_encrypted = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_docdb_global_cluster" "main"`
//! resource "aws_docdb_global_cluster" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_docdb_global_cluster" "main" {
//!   storage_encrypted = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This global document database is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-docdb-global-cluster-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_292"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_docdb_global_cluster"],
        path: "storage_encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the storage of the global cluster is not encrypted",
    }),
    ..Rule::DEFAULT
};
