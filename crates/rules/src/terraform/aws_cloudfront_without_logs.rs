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

use crate::support::terraform::companion;
use portcullis_model::{Profile, Resource, Severity};

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
    let delivered = companion(
        cx.unit(),
        distribution,
        "aws_cloudwatch_log_delivery_source",
        "resource_arn",
    )
    .is_set();
    let judged = distribution.at("logging_config").is_set().or(delivered);
    cx.require(judged, "access logs are off");
}
