//! This search domain is not encrypted at rest.
//!
//! Indexes, logs and snapshots of the domain lie readable on disk.
//!
//! # Remedy
//!
//! Add `encrypt_at_rest { enabled = true }`.
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
//!   encrypt_at_rest {
//!     enabled = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This search domain is not encrypted at rest.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_5", "AWS-0048"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticsearch_domain", "aws_opensearch_domain"],
        path: "encrypt_at_rest.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the domain is not encrypted at rest",
    }),
    ..Rule::DEFAULT
};
