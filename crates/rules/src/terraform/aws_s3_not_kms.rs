//! This bucket is not encrypted with a key of KMS.
//!
//! Every bucket is encrypted with keys that S3 manages. A key of KMS adds a second permission and a log of each
//! use.
//!
//! # Remedy
//!
//! Add an `aws_s3_bucket_server_side_encryption_configuration` with the algorithm `aws:kms`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_s3_bucket" "data"`
//! resource "aws_s3_bucket" "data" {
//!   bucket = "data"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "data" {
//!   bucket = "data"
//! }
//! resource "aws_s3_bucket_server_side_encryption_configuration" "data" {
//!   bucket = aws_s3_bucket.data.id
//!   rule {
//!     apply_server_side_encryption_by_default {
//!       sse_algorithm     = "aws:kms"
//!       kms_master_key_id = aws_kms_key.data.arn
//!     }
//!   }
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Lookup, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This bucket is not encrypted with a key of KMS.
pub static RULE: Rule = Rule {
    id: "aws-s3-not-kms",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_145"],
    judge: Judge::Resource(&["aws_s3_bucket"], check),
    ..Rule::DEFAULT
};

const ALGORITHM: &str = "rule.apply_server_side_encryption_by_default.sse_algorithm";

fn check(bucket: &Resource, cx: &mut Cx) {
    let kind = "aws_s3_bucket_server_side_encryption_configuration";
    let apart = companion(cx.unit(), bucket, kind, "bucket");
    let inline = bucket.at("server_side_encryption_configuration");
    let is_kms = |lookup: Lookup<'_>| {
        lookup
            .at(ALGORITHM)
            .when_missing("")
            .one_of(&["aws:kms", "aws:kms:dsse"])
    };
    let judged = if apart.is_missing() {
        is_kms(inline)
    } else {
        is_kms(apart).or(is_kms(inline))
    };
    cx.require(judged, "the bucket is not encrypted with a key of KMS");
}
