//! This database cluster is not encrypted.
//!
//! All instances of an Aurora cluster share its storage: without encryption every copy, snapshot and backup is
//! readable by whoever gets hold of it.
//!
//! # Remedy
//!
//! Set `storage_encrypted = true`, and a `kms_key_id` of your own where the standard asks for one.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_cluster" "main"`
//! resource "aws_rds_cluster" "main" {
//!   engine = "aurora-postgresql"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   engine            = "aurora-postgresql"
//!   storage_encrypted = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database cluster is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_96"],
    controls: &["CIS-AWS-3.0:2.3.1"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_rds_cluster"],
        path: "storage_encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the storage of the cluster is not encrypted",
    }),
    ..Rule::DEFAULT
};
