//! This access point of a bucket may be opened to everyone.
//!
//! What the bucket refuses, an access point with its block turned off lets a policy allow.
//!
//! # Remedy
//!
//! Leave `public_access_block_configuration` out, or set all four to `true`.
//!
//! ```hcl,bad
//! resource "aws_s3_access_point" "reports" {
//!   public_access_block_configuration {
//!     # finding: `false`
//!     block_public_policy = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_access_point" "reports" {
//!   bucket = "reports"
//! }
//! ```

use crate::support::terraform::all;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This access point of a bucket may be opened to everyone.
pub static RULE: Rule = Rule {
    id: "aws-s3-access-point-not-blocked",
    severity: Severity::High,
    aliases: &["CKV_AWS_392"],
    judge: Judge::Resource(&["aws_s3_access_point"], check),
    ..Rule::DEFAULT
};

const BLOCKS: [&str; 4] = [
    "block_public_acls",
    "block_public_policy",
    "ignore_public_acls",
    "restrict_public_buckets",
];

fn check(point: &Resource, cx: &mut Cx) {
    let configuration = point.at("public_access_block_configuration");
    let judged = BLOCKS.map(|block| configuration.at(block).when_missing(true).is(true));
    if let Some(judged) = all(judged) {
        cx.require(judged, "public access is not blocked");
    }
}
