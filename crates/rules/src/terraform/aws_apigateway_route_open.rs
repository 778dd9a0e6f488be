//! Everyone can call this route.
//!
//! Without authorization whoever knows the address calls what stands behind it.
//!
//! # Remedy
//!
//! Set `authorization_type`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_apigatewayv2_route" "list"`
//! resource "aws_apigatewayv2_route" "list" {
//!   route_key = "GET /list"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_apigatewayv2_route" "list" {
//!   route_key          = "GET /list"
//!   authorization_type = "JWT"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can call this route.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-route-open",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_309"],
    judge: Judge::Resource(&["aws_apigatewayv2_route"], check),
    ..Rule::DEFAULT
};

fn check(route: &Resource, cx: &mut Cx) {
    let judged = route.at("authorization_type").when_missing("NONE").differs_from("NONE");
    cx.require(judged, "everyone can call the route");
}
