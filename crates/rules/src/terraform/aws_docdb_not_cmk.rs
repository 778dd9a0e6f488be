//! This DocumentDB cluster is not encrypted with a key of your own.
//!
//! A customer-managed key can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_docdb_cluster" "docs"`
//! resource "aws_docdb_cluster" "docs" {
//!   storage_encrypted = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_docdb_cluster" "docs" {
//!   storage_encrypted = true
//!   kms_key_id        = aws_kms_key.docs.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This DocumentDB cluster is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-docdb-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_182", "AWS-0022"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_docdb_cluster", "aws_docdb_cluster_instance"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the cluster is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
