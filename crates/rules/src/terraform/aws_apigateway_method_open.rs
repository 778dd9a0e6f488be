//! Everyone can call this method.
//!
//! Without authorization and without a key whoever knows the address calls what stands behind it.
//!
//! # Remedy
//!
//! Set `authorization`, or ask for a key with `api_key_required = true`.
//!
//! ```hcl,bad
//! resource "aws_api_gateway_method" "list" {
//!   http_method = "GET"
//!   # finding: `NONE`
//!   authorization = "NONE"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_method" "list" {
//!   http_method   = "GET"
//!   authorization = "AWS_IAM"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_method" "preflight" {
//!   http_method   = "OPTIONS"
//!   authorization = "NONE"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can call this method.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-method-open",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["AWS-0004"],
    judge: Judge::Resource(&["aws_api_gateway_method"], check),
    ..Rule::DEFAULT
};

fn check(method: &Resource, cx: &mut Cx) {
    // Browsers ask with OPTIONS before they send what is authorized.
    let asks = method.at("http_method").when_missing("").equals("OPTIONS");
    let authorized = method.at("authorization").when_missing("NONE").differs_from("NONE");
    let at = authorized.at;
    let key = method.at("api_key_required").when_missing(false).is(true);
    cx.require(
        authorized.or(key).or(asks).reported_at(at),
        "everyone can call the method",
    );
}
