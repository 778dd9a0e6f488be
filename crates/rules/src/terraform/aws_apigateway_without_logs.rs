//! Nobody can tell who called this stage.
//!
//! Access logs record caller, path and status of each request; without them an abuse of the API cannot be told from
//! its use.
//!
//! # Remedy
//!
//! Add `access_log_settings` with a `destination_arn`.
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
//!   stage_name = "live"
//!   access_log_settings {
//!     destination_arn = aws_cloudwatch_log_group.api.arn
//!     format          = "$context.requestId"
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell who called this stage.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-without-logs",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_76", "AWS-0001"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_api_gateway_stage", "aws_apigatewayv2_stage"],
        path: "access_log_settings.destination_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "access logs are off",
    }),
    ..Rule::DEFAULT
};
