//! This load balancer is on the internet.
//!
//! Whether a service should be reachable by everyone is worth a second look each time.
//!
//! # Remedy
//!
//! Set `internal = true` where only your own networks need it.
//!
//! ```hcl,bad
//! resource "aws_lb" "web" {
//!   # finding: `false`
//!   internal = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb" "web" {
//!   internal = true
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This load balancer is on the internet.
pub static RULE: Rule = Rule {
    id: "aws-alb-internet-facing",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["AWS-0053"],
    judge: Judge::Resource(&["aws_lb", "aws_alb", "aws_elb"], check),
    ..Rule::DEFAULT
};

fn check(balancer: &Resource, cx: &mut Cx) {
    // A gateway load balancer has no public side.
    let gateway = balancer
        .at("load_balancer_type")
        .when_missing("application")
        .equals("gateway");
    let internal = balancer.at("internal").when_missing(false).is(true);
    cx.require(internal.or(gateway), "the load balancer is on the internet");
}
