//! This domain of API Gateway accepts outdated TLS.
//!
//! TLS 1.0 is broken and forbidden by most standards. A domain that names no policy gets TLS 1.2.
//!
//! # Remedy
//!
//! Set `security_policy` to `TLS_1_2` or one of the `SecurityPolicy_TLS13` policies.
//!
//! ```hcl,bad
//! resource "aws_api_gateway_domain_name" "api" {
//!   domain_name = "api.example.com"
//!   # finding: `TLS_1_0`
//!   security_policy = "TLS_1_0"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_domain_name" "api" {
//!   domain_name     = "api.example.com"
//!   security_policy = "TLS_1_2"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_domain_name" "api" {
//!   domain_name = "api.example.com"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This domain of API Gateway accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-old-tls",
    severity: Severity::High,
    aliases: &["CKV_AWS_206", "AWS-0005"],
    judge: Judge::Resource(&["aws_api_gateway_domain_name"], check),
    ..Rule::DEFAULT
};

fn check(domain: &Resource, cx: &mut Cx) {
    let policy = domain.at("security_policy").when_missing("TLS_1_2");
    cx.require(
        policy.text(|name| name == "TLS_1_2" || name.starts_with("SecurityPolicy_TLS1")),
        "versions of TLS before 1.2 are accepted",
    );
}
