//! This certificate is kept out of the public logs.
//!
//! Browsers refuse certificates that are in no transparency log, and nobody notices one that was issued to somebody
//! else.
//!
//! # Remedy
//!
//! Leave the option out.
//!
//! ```hcl,bad
//! resource "aws_acm_certificate" "main" {
//!   options {
//!     # finding: `DISABLED`
//!     certificate_transparency_logging_preference = "DISABLED"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_acm_certificate" "main" {
//!   options {
//!     certificate_transparency_logging_preference = "ENABLED"
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This certificate is kept out of the public logs.
pub static RULE: Rule = Rule {
    id: "aws-acm-transparency-off",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["CKV_AWS_234"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_acm_certificate"],
        path: "options.certificate_transparency_logging_preference",
        must: Must::BeOneOf(&["ENABLED"]),
        missing_holds: true,
        message: "the certificate is not logged",
    }),
    ..Rule::DEFAULT
};
