//! This application load balancer passes malformed headers on.
//!
//! Headers that HTTP does not allow are the raw material of request smuggling.
//!
//! # Remedy
//!
//! Set `drop_invalid_header_fields = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_lb" "web"`
//! resource "aws_lb" "web" {
//!   load_balancer_type = "application"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb" "web" {
//!   load_balancer_type = "network"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This application load balancer passes malformed headers on.
pub static RULE: Rule = Rule {
    id: "aws-alb-invalid-headers-kept",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_131", "AWS-0052"],
    judge: Judge::Resource(&["aws_lb", "aws_alb"], check),
    ..Rule::DEFAULT
};

fn check(balancer: &Resource, cx: &mut Cx) {
    let other = balancer
        .at("load_balancer_type")
        .when_missing("application")
        .differs_from("application");
    let drops = balancer.at("drop_invalid_header_fields").when_missing(false).is(true);
    cx.require(drops.or(other), "malformed headers are passed on");
}
