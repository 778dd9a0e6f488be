//! This distribution fetches from its origin in the clear.
//!
//! Between the edge and the origin the requests cross the internet, readable, though the browser shows a lock.
//!
//! # Remedy
//!
//! Set `origin_protocol_policy = "https-only"`.
//!
//! ```hcl,bad
//! resource "aws_cloudfront_distribution" "site" {
//!   origin {
//!     custom_origin_config {
//!       # finding: `match-viewer`
//!       origin_protocol_policy = "match-viewer"
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudfront_distribution" "site" {
//!   origin {
//!     custom_origin_config {
//!       origin_protocol_policy = "https-only"
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This distribution fetches from its origin in the clear.
pub static RULE: Rule = Rule {
    id: "aws-cloudfront-origin-unencrypted",
    severity: Severity::Medium,
    profile: Profile::All,
    judge: Judge::Resource(&["aws_cloudfront_distribution"], check),
    ..Rule::DEFAULT
};

fn check(distribution: &Resource, cx: &mut Cx) {
    for origin in distribution.at("origin").items() {
        let protocol = origin.at("custom_origin_config.origin_protocol_policy");
        let judged = protocol.when_missing("https-only").equals("https-only");
        cx.require(judged, "the origin is asked in the clear");
    }
}
