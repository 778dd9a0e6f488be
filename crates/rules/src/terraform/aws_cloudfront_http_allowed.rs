//! This distribution answers unencrypted requests.
//!
//! What is sent over HTTP can be read and changed on its way.
//!
//! # Remedy
//!
//! Set `viewer_protocol_policy` to `redirect-to-https` or `https-only` in every behaviour.
//!
//! ```hcl,bad
//! resource "aws_cloudfront_distribution" "site" {
//!   default_cache_behavior {
//!     # finding: `allow-all`
//!     viewer_protocol_policy = "allow-all"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudfront_distribution" "site" {
//!   default_cache_behavior {
//!     viewer_protocol_policy = "redirect-to-https"
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// This distribution answers unencrypted requests.
pub static RULE: Rule = Rule {
    id: "aws-cloudfront-http-allowed",
    severity: Severity::High,
    aliases: &["CKV_AWS_34", "AWS-0012"],
    judge: Judge::Resource(&["aws_cloudfront_distribution"], check),
    ..Rule::DEFAULT
};

fn check(distribution: &Resource, cx: &mut Cx) {
    for behaviour in ["default_cache_behavior", "ordered_cache_behavior"] {
        let blocks = distribution.body.as_map().and_then(|body| body.get(behaviour));
        for block in blocks.map_or(&[][..], Value::items) {
            let judged = block
                .at("viewer_protocol_policy")
                .when_missing("allow-all")
                .differs_from("allow-all");
            cx.require(judged, "requests over HTTP are answered");
        }
    }
}
