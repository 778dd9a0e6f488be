//! Nothing is told when objects of this bucket change.
//!
//! Event notifications let scanners and pipelines act on an object when it arrives.
//!
//! # Remedy
//!
//! Add an `aws_s3_bucket_notification` for the bucket.
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
//! resource "aws_s3_bucket_notification" "data" {
//!   bucket      = aws_s3_bucket.data.id
//!   eventbridge = true
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nothing is told when objects of this bucket change.
pub static RULE: Rule = Rule {
    id: "aws-s3-no-notifications",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV2_AWS_62"],
    judge: Judge::Resource(&["aws_s3_bucket"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    let message = "the bucket sends no event notifications";
    require_companion(cx, bucket, "aws_s3_bucket_notification", "bucket", message);
}
