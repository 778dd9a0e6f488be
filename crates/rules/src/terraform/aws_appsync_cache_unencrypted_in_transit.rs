//! The cache of this API is reached in the clear.
//!
//! Cached answers travel readable between API and cache.
//!
//! # Remedy
//!
//! Set `transit_encryption_enabled = true`.
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
//!   transit_encryption_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The cache of this API is reached in the clear.
pub static RULE: Rule = Rule {
    id: "aws-appsync-cache-unencrypted-in-transit",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_215"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_appsync_api_cache"],
        path: "transit_encryption_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cache is not encrypted in transit",
    }),
    ..Rule::DEFAULT
};
