//! Cached answers of this API are not encrypted.
//!
//! The cache of a stage keeps whole responses. Unencrypted, they lie readable on disk.
//!
//! # Remedy
//!
//! Set `cache_data_encrypted = true` in `settings`.
//!
//! ```hcl,bad
//! resource "aws_api_gateway_method_settings" "all" {
//!   # finding: `settings`
//!   settings {
//!     caching_enabled = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_method_settings" "all" {
//!   settings {
//!     caching_enabled      = true
//!     cache_data_encrypted = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Cached answers of this API are not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-cache-unencrypted",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_308"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_api_gateway_method_settings"],
        path: "settings.cache_data_encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "cached data is not encrypted",
    }),
    ..Rule::DEFAULT
};
