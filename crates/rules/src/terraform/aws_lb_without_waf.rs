//! No firewall stands before this load balancer.
//!
//! A web application firewall turns away known attacks and floods before they reach what stands behind.
//!
//! # Remedy
//!
//! Attach a web ACL with `aws_wafv2_web_acl_association`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_lb" "web"`
//! resource "aws_lb" "web" {
//!   internal = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb" "web" {
//!   internal = false
//! }
//! resource "aws_wafv2_web_acl_association" "web" {
//!   resource_arn = aws_lb.web.arn
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb" "inner" {
//!   internal = true
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// No firewall stands before this load balancer.
pub static RULE: Rule = Rule {
    id: "aws-lb-without-waf",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV2_AWS_28"],
    judge: Judge::Resource(&["aws_lb", "aws_alb"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let application = resource
        .at("load_balancer_type")
        .when_missing("application")
        .equals("application");
    if !application.holds() || !resource.at("internal").when_missing(false).is(false).holds() {
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
