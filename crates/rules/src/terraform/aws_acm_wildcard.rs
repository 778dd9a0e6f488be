//! This certificate is good for every name of the domain.
//!
//! Whoever gets at its key can pretend to be any service of the domain.
//!
//! # Remedy
//!
//! Issue a certificate for each name.
//!
//! ```hcl,bad
//! resource "aws_acm_certificate" "site" {
//!   # finding: `*.example.com`
//!   domain_name = "*.example.com"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_acm_certificate" "site" {
//!   domain_name = "shop.example.com"
//! }
//! ```

use crate::support::terraform::any_item;
use portcullis_model::{Profile, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// This certificate is good for every name of the domain.
pub static RULE: Rule = Rule {
    id: "aws-acm-wildcard",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_71"],
    judge: Judge::Resource(&["aws_acm_certificate"], check),
    ..Rule::DEFAULT
};

fn check(certificate: &Resource, cx: &mut Cx) {
    let wild = |value: &Value| value.as_str().is_some_and(|name| name.starts_with("*."));
    let name = any_item(&certificate.at("domain_name"), wild);
    let others = any_item(&certificate.at("subject_alternative_names"), wild);
    cx.require(name.or(others).not(), "the certificate is good for every name");
}
