//! This database is not encrypted.
//!
//! Backups, snapshots, replicas and logs of the instance are as readable as the instance itself. An instance cannot
//! be encrypted later without restoring it into a new one.
//!
//! # Remedy
//!
//! Set `storage_encrypted = true`.
//!
//! ```hcl,bad
//! resource "aws_db_instance" "main" {
//!   engine            = "postgres"
//!   # finding: `false`
//!   storage_encrypted = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   engine            = "postgres"
//!   storage_encrypted = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-rds-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_16", "AWS-0080"],
    controls: &["CIS-AWS-3.0:2.3.1"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance"],
        path: "storage_encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the storage of the database is not encrypted",
    }),
    ..Rule::DEFAULT
};
