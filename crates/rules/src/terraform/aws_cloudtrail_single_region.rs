//! This trail does not see other regions.
//!
//! An intruder works where nobody looks. A trail of one region records nothing of what happens in the others.
//!
//! # Remedy
//!
//! Set `is_multi_region_trail = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudtrail" "main"`
//! resource "aws_cloudtrail" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudtrail" "main" {
//!   name                  = "main"
//!   is_multi_region_trail = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This trail does not see other regions.
pub static RULE: Rule = Rule {
    id: "aws-cloudtrail-single-region",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_67", "AWS-0014"],
    controls: &["CIS-AWS-3.0:3.1"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudtrail"],
        path: "is_multi_region_trail",
        must: Must::Be(true),
        missing_holds: false,
        message: "the trail records one region only",
    }),
    ..Rule::DEFAULT
};
