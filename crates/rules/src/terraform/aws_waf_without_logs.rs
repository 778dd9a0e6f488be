//! Nobody sees what this firewall turns away.
//!
//! Without logs an attack is noticed only when it succeeds, and a customer who is turned away by mistake cannot be
//! helped.
//!
//! # Remedy
//!
//! Add an `aws_wafv2_web_acl_logging_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_wafv2_web_acl" "site"`
//! resource "aws_wafv2_web_acl" "site" {
//!   name = "site"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_wafv2_web_acl" "site" {
//! }
//! resource "aws_wafv2_web_acl_logging_configuration" "site" {
//!   resource_arn = aws_wafv2_web_acl.site.arn
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody sees what this firewall turns away.
pub static RULE: Rule = Rule {
    id: "aws-waf-without-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_31"],
    judge: Judge::Resource(&["aws_wafv2_web_acl"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    require_companion(
        cx,
        resource,
        "aws_wafv2_web_acl_logging_configuration",
        "resource_arn",
        "the web ACL does not log",
    );
}
