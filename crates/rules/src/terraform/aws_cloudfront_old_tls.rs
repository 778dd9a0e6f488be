//! This distribution accepts outdated TLS.
//!
//! TLS 1.0 and 1.1 are broken and forbidden by most standards; the default certificate of CloudFront brings them
//! along.
//!
//! # Remedy
//!
//! Set `minimum_protocol_version` to `TLSv1.2_2021` or later, with a certificate of your own.
//!
//! ```hcl,bad
//! resource "aws_cloudfront_distribution" "site" {
//!   viewer_certificate {
//!     # finding: `TLSv1`
//!     minimum_protocol_version = "TLSv1"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudfront_distribution" "site" {
//!   viewer_certificate {
//!     minimum_protocol_version = "TLSv1.2_2021"
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This distribution accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "aws-cloudfront-old-tls",
    severity: Severity::High,
    aliases: &["CKV_AWS_174", "AWS-0013"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudfront_distribution"],
        path: "viewer_certificate.minimum_protocol_version",
        must: Must::BeOneOf(&[
            "TLSv1.2_2018",
            "TLSv1.2_2019",
            "TLSv1.2_2021",
            "TLSv1.2_2025",
            "TLSv1.3_2025",
        ]),
        missing_holds: false,
        message: "versions of TLS before 1.2 are accepted",
    }),
    ..Rule::DEFAULT
};
