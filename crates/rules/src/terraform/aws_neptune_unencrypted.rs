//! This Neptune cluster is not encrypted.
//!
//! Encryption can be chosen only when the cluster is created; left out, data and backups lie readable for ever.
//!
//! # Remedy
//!
//! Set `storage_encrypted = true`.
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
//!   cluster_identifier = "graph"
//!   storage_encrypted  = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This Neptune cluster is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-neptune-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_44", "AWS-0076"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_neptune_cluster"],
        path: "storage_encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cluster is not encrypted",
    }),
    ..Rule::DEFAULT
};
