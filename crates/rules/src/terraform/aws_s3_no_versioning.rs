//! Overwritten and deleted objects of this bucket are lost.
//!
//! With versioning each write keeps what was there before: a bad deployment, a wrong script or ransomware can be
//! undone.
//!
//! # Remedy
//!
//! Add an `aws_s3_bucket_versioning` with the status `Enabled`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_s3_bucket" "data"`
//! resource "aws_s3_bucket" "data" {
//!   bucket = "data"
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_s3_bucket" "data" {
//!   bucket = "data"
//! }
//! resource "aws_s3_bucket_versioning" "data" {
//!   bucket = aws_s3_bucket.data.id
//!   versioning_configuration {
//!     # finding: `Suspended`
//!     status = "Suspended"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "data" {
//!   bucket = "data"
//! }
//! resource "aws_s3_bucket_versioning" "data" {
//!   bucket = aws_s3_bucket.data.id
//!   versioning_configuration {
//!     status = "Enabled"
//!   }
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Overwritten and deleted objects of this bucket are lost.
pub static RULE: Rule = Rule {
    id: "aws-s3-no-versioning",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AWS_21", "AWS-0090"],
    judge: Judge::Resource(&["aws_s3_bucket"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    let inline = bucket.at("versioning.enabled").when_missing(false).is(true);
    let apart = companion(cx.unit(), bucket, "aws_s3_bucket_versioning", "bucket");
    let status = apart
        .at("versioning_configuration.status")
        .when_missing("")
        .equals("Enabled");
    let judged = if apart.is_missing() { inline } else { status.or(inline) };
    cx.require(judged, "objects are not versioned");
}
