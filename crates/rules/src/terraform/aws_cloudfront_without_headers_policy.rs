//! Pages of this distribution lack the headers that protect them.
//!
//! A policy of response headers tells browsers to insist on HTTPS, not to guess types, and not to be framed.
//!
//! # Remedy
//!
//! Set `response_headers_policy_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudfront_distribution" "main"`
//! resource "aws_cloudfront_distribution" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudfront_distribution" "main" {
//!   default_cache_behavior {
//!     response_headers_policy_id = "67f7725c-6f97-4210-82d7-5512b31e9d03"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Pages of this distribution lack the headers that protect them.
pub static RULE: Rule = Rule {
    id: "aws-cloudfront-without-headers-policy",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_32"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudfront_distribution"],
        path: "default_cache_behavior.response_headers_policy_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "no policy of response headers is attached",
    }),
    ..Rule::DEFAULT
};
