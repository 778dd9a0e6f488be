//! Clients talk to this DAX cluster in the clear.
//!
//! Without TLS on the endpoint items travel readable through the network of the VPC.
//!
//! # Remedy
//!
//! Set `cluster_endpoint_encryption_type = "TLS"`.
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
//!   cluster_name                     = "cache"
//!   cluster_endpoint_encryption_type = "TLS"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Clients talk to this DAX cluster in the clear.
pub static RULE: Rule = Rule {
    id: "aws-dax-without-tls",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_239"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_dax_cluster"],
        path: "cluster_endpoint_encryption_type",
        must: Must::BeOneOf(&["TLS"]),
        missing_holds: false,
        message: "the endpoint does not use TLS",
    }),
    ..Rule::DEFAULT
};
