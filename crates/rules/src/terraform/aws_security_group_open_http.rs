//! Everyone can reach port 80.
//!
//! Requests over plain HTTP can be read and changed on their way; only a load balancer that redirects should take
//! them.
//!
//! # Remedy
//!
//! Open port 443 instead, or let only the load balancer in.
//!
//! ```hcl,bad
//! resource "aws_security_group_rule" "web" {
//!   type        = "ingress"
//!   from_port   = 80
//!   to_port     = 80
//!   protocol    = "tcp"
//!   # finding: `0.0.0.0/0`
//!   cidr_blocks = ["0.0.0.0/0"]
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_security_group_rule" "web" {
//!   type        = "ingress"
//!   from_port   = 443
//!   to_port     = 443
//!   protocol    = "tcp"
//!   cidr_blocks = ["0.0.0.0/0"]
//! }
//! ```

use crate::support::terraform::require_port_closed;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can reach port 80.
pub static RULE: Rule = Rule {
    id: "aws-security-group-open-http",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_260"],
    judge: Judge::Resource(
        &[
            "aws_security_group",
            "aws_default_security_group",
            "aws_security_group_rule",
            "aws_vpc_security_group_ingress_rule",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    require_port_closed(group, cx, 80.0, "port 80");
}
