//! This warehouse is not encrypted.
//!
//! Everything the company knows about its customers ends in the warehouse. Unencrypted, so do its snapshots.
//!
//! # Remedy
//!
//! Set `encrypted = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_redshift_cluster" "dwh"`
//! resource "aws_redshift_cluster" "dwh" {
//!   cluster_identifier = "dwh"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_cluster" "dwh" {
//!   cluster_identifier = "dwh"
//!   encrypted          = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This warehouse is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-redshift-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_64"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_redshift_cluster"],
        path: "encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cluster is not encrypted",
    }),
    ..Rule::DEFAULT
};
