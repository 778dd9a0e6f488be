//! Nothing traces requests through this stage.
//!
//! With X-Ray a slow request shows which service made it slow.
//!
//! # Remedy
//!
//! Set `xray_tracing_enabled = true`.
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
//!   stage_name           = "live"
//!   xray_tracing_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nothing traces requests through this stage.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-tracing-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_73", "AWS-0003"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_api_gateway_stage"],
        path: "xray_tracing_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "X-Ray tracing is off",
    }),
    ..Rule::DEFAULT
};
