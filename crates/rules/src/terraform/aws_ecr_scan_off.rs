//! Images in this repository are not scanned.
//!
//! A scan on push finds known vulnerabilities before the image runs anywhere.
//!
//! # Remedy
//!
//! Set `scan_on_push = true` in `image_scanning_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ecr_repository" "app"`
//! resource "aws_ecr_repository" "app" {
//!   name = "app"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecr_repository" "app" {
//!   name = "app"
//!   image_scanning_configuration {
//!     scan_on_push = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Images in this repository are not scanned.
pub static RULE: Rule = Rule {
    id: "aws-ecr-scan-off",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_163", "AWS-0030"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ecr_repository"],
        path: "image_scanning_configuration.scan_on_push",
        must: Must::Be(true),
        missing_holds: false,
        message: "images are not scanned on push",
    }),
    ..Rule::DEFAULT
};
