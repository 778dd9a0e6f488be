//! This search domain has a public endpoint.
//!
//! A domain outside of a VPC answers on the internet, with nothing but its access policy in front.
//!
//! # Remedy
//!
//! Add `vpc_options` with private subnets.
//!
//! ```hcl,bad
//! # finding: `resource "aws_opensearch_domain" "logs"`
//! resource "aws_opensearch_domain" "logs" {
//!   domain_name = "logs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_opensearch_domain" "logs" {
//!   domain_name = "logs"
//!   vpc_options {
//!     subnet_ids = [aws_subnet.a.id]
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This search domain has a public endpoint.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-outside-vpc",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_137"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticsearch_domain", "aws_opensearch_domain"],
        path: "vpc_options",
        must: Must::BeSet,
        missing_holds: false,
        message: "the domain is not in a VPC",
    }),
    ..Rule::DEFAULT
};
