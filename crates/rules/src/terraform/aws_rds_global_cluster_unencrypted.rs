//! This global database is not encrypted.
//!
//! The storage of a global cluster is copied to every region; without encryption so is the risk.
//!
//! # Remedy
//!
//! Set `storage_encrypted = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_global_cluster" "main"`
//! resource "aws_rds_global_cluster" "main" {
//!   global_cluster_identifier = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_global_cluster" "main" {
//!   global_cluster_identifier = "main"
//!   storage_encrypted         = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This global database is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-rds-global-cluster-unencrypted",
    severity: Severity::High,
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_rds_global_cluster"],
        path: "storage_encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the storage of the global cluster is not encrypted",
    }),
    ..Rule::DEFAULT
};
