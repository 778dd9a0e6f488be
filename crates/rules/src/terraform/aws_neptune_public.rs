//! This Neptune instance has a public address.
//!
//! A publicly accessible instance answers on the internet.
//!
//! # Remedy
//!
//! Leave `publicly_accessible` out, or set it to false.
//!
//! ```hcl,bad
//! resource "aws_neptune_cluster_instance" "one" {
//!   # finding: `true`
//!   publicly_accessible = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_neptune_cluster_instance" "one" {
//!   publicly_accessible = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This Neptune instance has a public address.
pub static RULE: Rule = Rule {
    id: "aws-neptune-public",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_102"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_neptune_cluster_instance"],
        path: "publicly_accessible",
        must: Must::Be(false),
        missing_holds: true,
        message: "the instance has a public address",
    }),
    ..Rule::DEFAULT
};
