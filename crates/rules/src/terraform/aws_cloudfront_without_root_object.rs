//! This distribution may list its bucket.
//!
//! Without a default root object a request for `/` goes to the origin, which may answer with a listing.
//!
//! # Remedy
//!
//! Set `default_root_object`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudfront_distribution" "site"`
//! resource "aws_cloudfront_distribution" "site" {
//!   enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudfront_distribution" "site" {
//!   enabled             = true
//!   default_root_object = "index.html"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This distribution may list its bucket.
pub static RULE: Rule = Rule {
    id: "aws-cloudfront-without-root-object",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_305"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudfront_distribution"],
        path: "default_root_object",
        must: Must::BeSet,
        missing_holds: false,
        message: "no default root object is set",
    }),
    ..Rule::DEFAULT
};
