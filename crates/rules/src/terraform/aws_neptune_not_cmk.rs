//! This Neptune cluster is not encrypted with a key of your own.
//!
//! A customer-managed key can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `kms_key_arn`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_neptune_cluster" "graph"`
//! resource "aws_neptune_cluster" "graph" {
//!   storage_encrypted = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_neptune_cluster" "graph" {
//!   storage_encrypted = true
//!   kms_key_arn       = aws_kms_key.graph.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This Neptune cluster is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-neptune-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_347", "AWS-0128"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_neptune_cluster"],
        path: "kms_key_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "the cluster is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
