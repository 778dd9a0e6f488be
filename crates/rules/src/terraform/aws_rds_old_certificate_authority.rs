//! This database shows a certificate of an expired authority.
//!
//! Clients that verify the server's certificate, as they should, cannot connect any more.
//!
//! # Remedy
//!
//! Use an authority that is in force, such as `rds-ca-rsa2048-g1`.
//!
//! ```hcl,bad
//! resource "aws_db_instance" "main" {
//!   # finding: `rds-ca-2019`
//!   ca_cert_identifier = "rds-ca-2019"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   ca_cert_identifier = "rds-ca-rsa2048-g1"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database shows a certificate of an expired authority.
pub static RULE: Rule = Rule {
    id: "aws-rds-old-certificate-authority",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AWS_211"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance", "aws_rds_cluster_instance"],
        path: "ca_cert_identifier",
        must: Must::NotBeOneOf(&["rds-ca-2010", "rds-ca-2015", "rds-ca-2019"]),
        missing_holds: true,
        message: "the certificate's authority has expired",
    }),
    ..Rule::DEFAULT
};
