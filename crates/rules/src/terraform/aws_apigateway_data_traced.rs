//! This API writes whole requests and answers to its log.
//!
//! With data tracing on, every token, password and personal record that passes the API stands in the log, readable
//! for everyone who may read logs.
//!
//! # Remedy
//!
//! Leave `data_trace_enabled` out.
//!
//! ```hcl,bad
//! resource "aws_api_gateway_method_settings" "main" {
//!   settings {
//!     # finding: `true`
//!     data_trace_enabled = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_method_settings" "main" {
//!   settings {
//!     data_trace_enabled = false
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This API writes whole requests and answers to its log.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-data-traced",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_276"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_api_gateway_method_settings"],
        path: "settings.data_trace_enabled",
        must: Must::Be(false),
        missing_holds: true,
        message: "whole requests and answers are logged",
    }),
    ..Rule::DEFAULT
};
