//! This CloudSearch domain accepts outdated TLS.
//!
//! TLS 1.0 and 1.1 are broken and forbidden by most standards.
//!
//! # Remedy
//!
//! Set `tls_security_policy = "Policy-Min-TLS-1-2-2019-07"`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudsearch_domain" "main"`
//! resource "aws_cloudsearch_domain" "main" {
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_cloudsearch_domain" "main" {
//!   endpoint_options {
//!     # finding: `Policy-Min-TLS-1-0-2019-07`
//!     tls_security_policy = "Policy-Min-TLS-1-0-2019-07"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudsearch_domain" "main" {
//!   endpoint_options {
//!     tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This CloudSearch domain accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "aws-cloudsearch-old-tls",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_218"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudsearch_domain"],
        path: "endpoint_options.tls_security_policy",
        must: Must::BeOneOf(&["Policy-Min-TLS-1-2-2019-07"]),
        missing_holds: false,
        message: "versions of TLS before 1.2 are accepted",
    }),
    ..Rule::DEFAULT
};
