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

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Cached answers of this API are not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-cache-unencrypted",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_308"],
    judge: Judge::Resource(&["aws_api_gateway_method_settings"], check),
    ..Rule::DEFAULT
};

fn check(settings: &Resource, cx: &mut Cx) {
    let caches = settings.at("settings.caching_enabled").when_missing(false).is(true);
    let encrypted = settings
        .at("settings.cache_data_encrypted")
        .when_missing(false)
        .is(true);
    cx.require(encrypted.or(caches.not()), "cached data is not encrypted");
}
