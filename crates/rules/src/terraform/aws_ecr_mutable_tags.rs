//! Tags in this repository can be moved to other images.
//!
//! When a tag can be pushed again, what was tested is not what runs, and a stolen token replaces every running
//! version in silence.
//!
//! # Remedy
//!
//! Set `image_tag_mutability = "IMMUTABLE"`.
//!
//! ```hcl,bad
//! resource "aws_ecr_repository" "app" {
//!   # finding: `MUTABLE`
//!   image_tag_mutability = "MUTABLE"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecr_repository" "app" {
//!   image_tag_mutability = "IMMUTABLE"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Tags in this repository can be moved to other images.
pub static RULE: Rule = Rule {
    id: "aws-ecr-mutable-tags",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &["CKV_AWS_51", "AWS-0031"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ecr_repository"],
        path: "image_tag_mutability",
        must: Must::BeOneOf(&["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"]),
        missing_holds: false,
        message: "tags can be overwritten",
    }),
    ..Rule::DEFAULT
};
