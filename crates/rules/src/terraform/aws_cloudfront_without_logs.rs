//! Nobody can tell who called this distribution.
//!
//! Access logs show attacks, broken links and who downloaded what.
//!
//! # Remedy
//!
//! Add a `logging_config`.
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
//!   enabled = true
//!   logging_config {
//!     bucket = "logs.s3.amazonaws.com"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell who called this distribution.
pub static RULE: Rule = Rule {
    id: "aws-cloudfront-without-logs",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_86", "AWS-0010"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudfront_distribution"],
        path: "logging_config",
        must: Must::BeSet,
        missing_holds: false,
        message: "access logs are off",
    }),
    ..Rule::DEFAULT
};
