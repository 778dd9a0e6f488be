//! Nobody sees what is asked of this zone.
//!
//! Query logs show what attackers look for, and which names are still in use before one is deleted.
//!
//! # Remedy
//!
//! Add an `aws_route53_query_log`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_route53_zone" "public"`
//! resource "aws_route53_zone" "public" {
//!   name = "example.com"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_route53_zone" "public" {
//! }
//! resource "aws_route53_query_log" "public" {
//!   zone_id = aws_route53_zone.public.zone_id
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_route53_zone" "private" {
//!   name = "internal"
//!   vpc {
//!     vpc_id = "vpc-0123456789abcdef0"
//!   }
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody sees what is asked of this zone.
pub static RULE: Rule = Rule {
    id: "aws-route53-without-query-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_39"],
    judge: Judge::Resource(&["aws_route53_zone"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    // A private zone belongs to networks.
    if !resource.at("vpc").is_missing() {
        return;
    }
    require_companion(
        cx,
        resource,
        "aws_route53_query_log",
        "zone_id",
        "queries are not logged",
    );
}
