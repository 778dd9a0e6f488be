//! Something behind this group can talk to everyone.
//!
//! A rule that allows a port to every address is an exit. Each one is worth knowing the reason of.
//!
//! # Remedy
//!
//! Allow the destinations that are needed.
//!
//! ```hcl,bad
//! resource "aws_security_group" "app" {
//!   egress {
//!     from_port   = 443
//!     to_port     = 443
//!     protocol    = "tcp"
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

/// Something behind this group can talk to everyone.
pub static RULE: Rule = Rule {
    id: "aws-security-group-egress-anywhere",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["AWS-0104"],
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
        cx.require(opening.is_to_anyone().not(), "traffic to every address is allowed");
    }
}
