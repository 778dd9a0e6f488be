//! No firewall stands before this distribution.
//!
//! A web application firewall turns away known attacks and floods before they reach the origin.
//!
//! # Remedy
//!
//! Set `web_acl_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudfront_distribution" "site"`
//! resource "aws_cloudfront_distribution" "site" {
//!   enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudfront_distribution" "site" {
//!   enabled    = true
//!   web_acl_id = aws_wafv2_web_acl.site.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// No firewall stands before this distribution.
pub static RULE: Rule = Rule {
    id: "aws-cloudfront-without-waf",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_68", "AWS-0011"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudfront_distribution"],
        path: "web_acl_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "no web ACL is attached",
    }),
    ..Rule::DEFAULT
};
