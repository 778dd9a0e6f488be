//! Everyone can reach every port.
//!
//! A rule for all ports opens what is there today and whatever is installed tomorrow.
//!
//! # Remedy
//!
//! Open the ports that are needed, to those who need them.
//!
//! ```hcl,bad
//! resource "aws_security_group" "all" {
//!   ingress {
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
//! resource "aws_security_group" "web" {
//!   ingress {
//!     from_port   = 443
//!     to_port     = 443
//!     protocol    = "tcp"
//!     cidr_blocks = ["0.0.0.0/0"]
//!   }
//! }
//! ```

use crate::support::terraform::openings;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can reach every port.
pub static RULE: Rule = Rule {
    id: "aws-security-group-open-all",
    severity: Severity::High,
    aliases: &["CKV_AWS_277"],
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
    for opening in openings(group, "ingress") {
        let anyone = opening.is_to_anyone();
        let at = anyone.at;
        let judged = opening.is_every_port().and(anyone).not().reported_at(at);
        cx.require(judged, "everyone can reach every port");
    }
}
