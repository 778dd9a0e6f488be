//! This CloudSearch domain answers unencrypted requests.
//!
//! Whoever is on the way reads the queries and the documents.
//!
//! # Remedy
//!
//! Set `enforce_https = true`.
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
//!     # finding: `false`
//!     enforce_https = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudsearch_domain" "main" {
//!   endpoint_options {
//!     enforce_https = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This CloudSearch domain answers unencrypted requests.
pub static RULE: Rule = Rule {
    id: "aws-cloudsearch-http-allowed",
    severity: Severity::High,
    aliases: &["CKV_AWS_220"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudsearch_domain"],
        path: "endpoint_options.enforce_https",
        must: Must::Be(true),
        missing_holds: false,
        message: "unencrypted requests are answered",
    }),
    ..Rule::DEFAULT
};
