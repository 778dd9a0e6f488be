//! Everyone can try to log in over RDP.
//!
//! Port 3389 open to the world is how most ransomware gets in.
//!
//! # Remedy
//!
//! Allow your own addresses only, or use Fleet Manager and no open port at all.
//!
//! ```hcl,bad
//! resource "aws_vpc_security_group_ingress_rule" "rdp" {
//!   # finding: `0.0.0.0/0`
//!   cidr_ipv4   = "0.0.0.0/0"
//!   ip_protocol = "tcp"
//!   from_port   = 3389
//!   to_port     = 3389
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_vpc_security_group_ingress_rule" "rdp" {
//!   cidr_ipv4   = "203.0.113.0/24"
//!   ip_protocol = "tcp"
//!   from_port   = 3389
//!   to_port     = 3389
//! }
//! ```

use crate::support::terraform::require_port_closed;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in over RDP.
pub static RULE: Rule = Rule {
    id: "aws-security-group-open-rdp",
    severity: Severity::High,
    aliases: &["CKV_AWS_25", "AWS-0107"],
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
    require_port_closed(group, cx, 3389.0, "RDP (port 3389)");
}
