//! This DAX cluster is not encrypted.
//!
//! The cache holds copies of what the table holds. Encryption at rest can be chosen only when the cluster is
//! created.
//!
//! # Remedy
//!
//! Add `server_side_encryption { enabled = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_dax_cluster" "cache"`
//! resource "aws_dax_cluster" "cache" {
//!   cluster_name = "cache"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dax_cluster" "cache" {
//!   cluster_name = "cache"
//!   server_side_encryption {
//!     enabled = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This DAX cluster is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-dax-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_47", "AWS-0023"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_dax_cluster"],
        path: "server_side_encryption.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cache is not encrypted at rest",
    }),
    ..Rule::DEFAULT
};
