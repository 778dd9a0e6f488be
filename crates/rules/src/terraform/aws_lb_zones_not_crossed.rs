//! This load balancer sends traffic only within a zone.
//!
//! Where zones have unequal numbers of targets, some are overrun while others idle; where one has none left, its
//! share of the traffic fails.
//!
//! # Remedy
//!
//! Set `enable_cross_zone_load_balancing = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_lb" "tcp"`
//! resource "aws_lb" "tcp" {
//!   load_balancer_type = "network"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb" "tcp" {
//!   load_balancer_type               = "network"
//!   enable_cross_zone_load_balancing = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb" "web" {
//!   load_balancer_type = "application"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This load balancer sends traffic only within a zone.
pub static RULE: Rule = Rule {
    id: "aws-lb-zones-not-crossed",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_152"],
    judge: Judge::Resource(&["aws_lb", "aws_alb"], check),
    ..Rule::DEFAULT
};

fn check(balancer: &Resource, cx: &mut Cx) {
    // Application load balancers always do.
    let application = balancer
        .at("load_balancer_type")
        .when_missing("application")
        .equals("application");
    let crossed = balancer
        .at("enable_cross_zone_load_balancing")
        .when_missing(false)
        .is(true);
    let at = crossed.at;
    cx.require(application.or(crossed).reported_at(at), "traffic stays within its zone");
}
