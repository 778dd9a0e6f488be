//! This stage does not cache.
//!
//! A cache answers repeated requests without calling the backend.
//!
//! # Remedy
//!
//! Set `cache_cluster_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_api_gateway_stage" "live"`
//! resource "aws_api_gateway_stage" "live" {
//!   stage_name = "live"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_stage" "live" {
//!   stage_name            = "live"
//!   cache_cluster_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This stage does not cache.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-cache-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_120"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_api_gateway_stage"],
        path: "cache_cluster_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the cache is off",
    }),
    ..Rule::DEFAULT
};
