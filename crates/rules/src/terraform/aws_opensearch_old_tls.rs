//! This search domain accepts outdated TLS.
//!
//! The older policies still negotiate TLS 1.0 and 1.1, which are broken and forbidden by most standards.
//!
//! # Remedy
//!
//! Set `tls_security_policy` to `Policy-Min-TLS-1-2-2019-07` or `Policy-Min-TLS-1-2-PFS-2023-10`.
//!
//! ```hcl,bad
//! resource "aws_opensearch_domain" "logs" {
//!   domain_endpoint_options {
//!     # finding: `Policy-Min-TLS-1-0-2019-07`
//!     tls_security_policy = "Policy-Min-TLS-1-0-2019-07"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_opensearch_domain" "logs" {
//!   domain_endpoint_options {
//!     tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This search domain accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-old-tls",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_228", "AWS-0126"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticsearch_domain", "aws_opensearch_domain"],
        path: "domain_endpoint_options.tls_security_policy",
        must: Must::BeOneOf(&["Policy-Min-TLS-1-2-2019-07", "Policy-Min-TLS-1-2-PFS-2023-10"]),
        missing_holds: false,
        message: "the TLS policy accepts versions before 1.2",
    }),
    ..Rule::DEFAULT
};
