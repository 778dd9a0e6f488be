//! A damaged state in this bucket cannot be undone.
//!
//! One bad write to the state is enough to lose track of everything. Versioning of the bucket keeps the state
//! before it.
//!
//! # Remedy
//!
//! Add an `aws_s3_bucket_versioning` with the status `Enabled`.
//!
//! ```hcl,bad
//! terraform {
//!   backend "s3" {
//!     bucket = "state"
//!   }
//! }
//! # finding: `resource "aws_s3_bucket" "state"`
//! resource "aws_s3_bucket" "state" {
//!   bucket = "state"
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   backend "s3" {
//!     bucket = "state"
//!   }
//! }
//! resource "aws_s3_bucket" "state" {
//!   bucket = "state"
//! }
//! resource "aws_s3_bucket_versioning" "state" {
//!   bucket = aws_s3_bucket.state.id
//!   versioning_configuration {
//!     status = "Enabled"
//!   }
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{FormatId, Severity, Unit};

use crate::{Cx, Judge, Rule};

/// A damaged state in this bucket cannot be undone.
pub static RULE: Rule = Rule {
    id: "tf-state-bucket-unversioned",
    severity: Severity::High,
    category: "reliability",
    judge: Judge::Unit(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let Some(name) = unit
        .of_kind("terraform")
        .find_map(|settings| settings.at("backend.s3.bucket").as_str())
    else {
        return;
    };
    for bucket in unit
        .of_kind("aws_s3_bucket")
        .filter(|bucket| bucket.at("bucket").as_str() == Some(name))
    {
        let apart = companion(unit, bucket, "aws_s3_bucket_versioning", "bucket");
        let status = apart
            .at("versioning_configuration.status")
            .when_missing("")
            .equals("Enabled");
        let inline = bucket.at("versioning.enabled").when_missing(false).is(true);
        cx.on(bucket)
            .require(status.or(inline), "the bucket that holds the state is not versioned");
    }
}
