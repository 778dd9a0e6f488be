//! This warehouse has a public address.
//!
//! A cluster is publicly accessible unless it says otherwise, and then answers SQL on the internet.
//!
//! # Remedy
//!
//! Set `publicly_accessible = false`.
//!
//! ```hcl,bad
//! resource "aws_redshift_cluster" "dwh" {
//!   # finding: `true`
//!   publicly_accessible = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_cluster" "dwh" {
//!   publicly_accessible = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This warehouse has a public address.
pub static RULE: Rule = Rule {
    id: "aws-redshift-public",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_87"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_redshift_cluster"],
        path: "publicly_accessible",
        must: Must::Be(false),
        missing_holds: false,
        message: "the cluster has a public address",
    }),
    ..Rule::DEFAULT
};
