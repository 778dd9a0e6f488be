//! Nobody can tell who called this distribution.
//!
//! Access logs show attacks, broken links and who downloaded what.
//!
//! # Remedy
//!
//! Add a `logging_config`, or a CloudWatch log delivery with the distribution as its source.
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

use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody can tell who called this distribution.
pub static RULE: Rule = Rule {
    id: "aws-cloudfront-without-logs",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_86", "AWS-0010"],
    judge: Judge::Resource(&["aws_cloudfront_distribution"], check),
    ..Rule::DEFAULT
};

fn check(distribution: &Resource, cx: &mut Cx) {
    let unit = cx.unit();
    let delivers = |source: &Resource| {
        unit.referring(source, "aws_cloudwatch_log_delivery", None)
            .next()
            .is_some()
    };
    let mut sources = unit.referring(distribution, "aws_cloudwatch_log_delivery_source", Some("resource_arn"));
    let delivered = sources.any(delivers);
    let judged = distribution
        .at("logging_config")
        .is_set()
        .or(Judged::known(delivered, distribution.head));
    cx.require(judged, "access logs are off");
}
