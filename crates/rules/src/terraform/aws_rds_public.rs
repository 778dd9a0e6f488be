//! This database has a public address.
//!
//! A publicly accessible instance answers on the internet; one wrong security group rule, one leaked password, and
//! the data is gone.
//!
//! # Remedy
//!
//! Set `publicly_accessible = false` and reach it through the VPC.
//!
//! ```hcl,bad
//! resource "aws_db_instance" "main" {
//!   # finding: `true`
//!   publicly_accessible = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   publicly_accessible = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database has a public address.
pub static RULE: Rule = Rule {
    id: "aws-rds-public",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_17", "AWS-0180"],
    controls: &["CIS-AWS-3.0:2.3.3"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance", "aws_rds_cluster_instance"],
        path: "publicly_accessible",
        must: Must::Be(false),
        missing_holds: true,
        message: "the database has a public address",
    }),
    ..Rule::DEFAULT
};
