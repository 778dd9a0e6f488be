//! The cache of this API is not encrypted at rest.
//!
//! Cached answers are copies of the data, and lie readable on disk.
//!
//! # Remedy
//!
//! Set `at_rest_encryption_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_appsync_api_cache" "api"`
//! resource "aws_appsync_api_cache" "api" {
//!   type = "SMALL"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_appsync_api_cache" "api" {
//!   at_rest_encryption_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The cache of this API is not encrypted at rest.
pub static RULE: Rule = Rule {
    id: "aws-appsync-cache-unencrypted-at-rest",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_214"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_appsync_api_cache"],
        path: "at_rest_encryption_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cache is not encrypted at rest",
    }),
    ..Rule::DEFAULT
};
