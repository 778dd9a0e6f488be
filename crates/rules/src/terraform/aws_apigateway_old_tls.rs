//! This domain of API Gateway accepts outdated TLS.
//!
//! TLS 1.0 is broken and forbidden by most standards.
//!
//! # Remedy
//!
//! Set `security_policy = "TLS_1_2"`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_api_gateway_domain_name" "api"`
//! resource "aws_api_gateway_domain_name" "api" {
//!   domain_name = "api.example.com"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_domain_name" "api" {
//!   domain_name     = "api.example.com"
//!   security_policy = "TLS_1_2"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This domain of API Gateway accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-old-tls",
    severity: Severity::High,
    aliases: &["CKV_AWS_206", "AWS-0005"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_api_gateway_domain_name"],
        path: "security_policy",
        must: Must::BeOneOf(&["TLS_1_2"]),
        missing_holds: false,
        message: "versions of TLS before 1.2 are accepted",
    }),
    ..Rule::DEFAULT
};
