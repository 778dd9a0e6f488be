//! Answers for this zone can be forged.
//!
//! Without DNSSEC a resolver cannot tell an answer of yours from one that was made up on the way.
//!
//! # Remedy
//!
//! Add an `aws_route53_hosted_zone_dnssec`.
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
//! resource "aws_route53_hosted_zone_dnssec" "public" {
//!   hosted_zone_id = aws_route53_zone.public.zone_id
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

/// Answers for this zone can be forged.
pub static RULE: Rule = Rule {
    id: "aws-route53-without-dnssec",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_38"],
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
        "aws_route53_hosted_zone_dnssec",
        "hosted_zone_id",
        "answers are not signed",
    );
}
