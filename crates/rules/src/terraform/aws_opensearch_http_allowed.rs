//! This search domain answers unencrypted requests.
//!
//! Credentials and documents sent over HTTP can be read and changed on their way.
//!
//! # Remedy
//!
//! Set `enforce_https = true` in `domain_endpoint_options`.
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
//!   domain_endpoint_options {
//!     enforce_https = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This search domain answers unencrypted requests.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-http-allowed",
    severity: Severity::High,
    aliases: &["AWS-0046"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticsearch_domain", "aws_opensearch_domain"],
        path: "domain_endpoint_options.enforce_https",
        must: Must::Be(true),
        missing_holds: false,
        message: "HTTPS is not enforced",
    }),
    ..Rule::DEFAULT
};
