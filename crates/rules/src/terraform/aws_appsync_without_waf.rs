//! No firewall stands before this GraphQL API.
//!
//! A web application firewall turns away known attacks and floods before they reach what stands behind.
//!
//! # Remedy
//!
//! Attach a web ACL with `aws_wafv2_web_acl_association`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_appsync_graphql_api" "shop"`
//! resource "aws_appsync_graphql_api" "shop" {
//!   name = "shop"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_appsync_graphql_api" "shop" {
//! }
//! resource "aws_wafv2_web_acl_association" "shop" {
//!   resource_arn = aws_appsync_graphql_api.shop.arn
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// No firewall stands before this GraphQL API.
pub static RULE: Rule = Rule {
    id: "aws-appsync-without-waf",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV2_AWS_33"],
    judge: Judge::Resource(&["aws_appsync_graphql_api"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    require_companion(
        cx,
        resource,
        "aws_wafv2_web_acl_association",
        "resource_arn",
        "no web ACL is attached",
    );
}
