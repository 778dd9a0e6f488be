//! Everything behind this group can talk to everyone.
//!
//! What an intruder steals leaves by an open exit, and what the intruder needs comes in by it.
//!
//! # Remedy
//!
//! Allow the destinations that are needed.
//!
//! ```hcl,bad
//! resource "aws_security_group" "app" {
//!   egress {
//!     from_port   = 0
//!     to_port     = 0
//!     protocol    = "-1"
//!     # finding: `0.0.0.0/0`
//!     cidr_blocks = ["0.0.0.0/0"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_security_group" "app" {
//!   egress {
//!     from_port   = 443
//!     to_port     = 443
//!     protocol    = "tcp"
//!     cidr_blocks = ["10.0.0.0/8"]
//!   }
//! }
//! ```

use crate::support::terraform::openings;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everything behind this group can talk to everyone.
pub static RULE: Rule = Rule {
    id: "aws-security-group-open-egress",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_382"],
    judge: Judge::Resource(
        &[
            "aws_security_group",
            "aws_default_security_group",
            "aws_security_group_rule",
            "aws_vpc_security_group_egress_rule",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    for opening in openings(group, "egress") {
        let anyone = opening.is_to_anyone();
        let at = anyone.at;
        let judged = opening.is_every_port().and(anyone).not().reported_at(at);
        cx.require(judged, "every destination is allowed");
    }
}
