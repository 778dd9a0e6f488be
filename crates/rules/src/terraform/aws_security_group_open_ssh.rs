//! Everyone can try to log in over SSH.
//!
//! Port 22 open to the world is tried by scanners day and night; one weak password or unpatched server is enough.
//!
//! # Remedy
//!
//! Allow your own addresses only, or use Session Manager and no open port at all.
//!
//! ```hcl,bad
//! resource "aws_security_group" "bastion" {
//!   ingress {
//!     from_port   = 22
//!     to_port     = 22
//!     protocol    = "tcp"
//!     # finding: `0.0.0.0/0` everyone can reach SSH
//!     cidr_blocks = ["0.0.0.0/0"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_security_group" "bastion" {
//!   ingress {
//!     from_port   = 22
//!     to_port     = 22
//!     protocol    = "tcp"
//!     cidr_blocks = ["203.0.113.0/24"]
//!   }
//! }
//! ```

use crate::support::terraform::require_port_closed;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in over SSH.
pub static RULE: Rule = Rule {
    id: "aws-security-group-open-ssh",
    severity: Severity::High,
    aliases: &["CKV_AWS_24", "AWS-0107"],
    controls: &["CIS-AWS-3.0:5.2"],
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
    require_port_closed(group, cx, 22.0, "SSH (port 22)");
}
