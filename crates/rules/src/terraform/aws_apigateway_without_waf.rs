//! No firewall stands before this API.
//!
//! A web application firewall turns away known attacks and floods before they reach what stands behind.
//!
//! # Remedy
//!
//! Attach a web ACL with `aws_wafv2_web_acl_association`.
//!
//! ```hcl,bad
//! resource "aws_api_gateway_rest_api" "shop" {
//!   name = "shop"
//! }
//! # finding: `resource "aws_api_gateway_stage" "prod"`
//! resource "aws_api_gateway_stage" "prod" {
//!   rest_api_id = aws_api_gateway_rest_api.shop.id
//!   stage_name  = "prod"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_stage" "prod" {
//! }
//! resource "aws_wafv2_web_acl_association" "prod" {
//!   resource_arn = aws_api_gateway_stage.prod.arn
//! }
//! ```

use crate::support::terraform::any_text;
use crate::support::terraform::companion;
use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// No firewall stands before this API.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-without-waf",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV2_AWS_29"],
    judge: Judge::Resource(&["aws_api_gateway_stage"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    // A private API is reached from networks of your own.
    let api = resource
        .references
        .iter()
        .filter(|reference| reference.via == "rest_api_id")
        .find_map(|reference| cx.unit().addressed(&reference.target));
    if api.is_none_or(|api| any_text(&api.at("endpoint_configuration.types"), &["PRIVATE"]).holds()) {
        return;
    }
    let beside = [
        ("aws_wafv2_web_acl_association", "resource_arn"),
        ("aws_wafregional_web_acl_association", "resource_arn"),
    ]
    .map(|(kind, via)| companion(cx.unit(), resource, kind, via).is_set());
    if let Some(judged) = beside.into_iter().reduce(Judged::or) {
        cx.require(judged, "no web ACL is attached");
    }
}
