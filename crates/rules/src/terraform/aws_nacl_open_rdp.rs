//! This network ACL lets everyone in to RDP.
//!
//! The ACL is the subnet's second wall, for the day when a security group is opened by mistake.
//!
//! # Remedy
//!
//! Name the addresses that may administer your machines.
//!
//! ```hcl,bad
//! resource "aws_network_acl_rule" "admin" {
//!   rule_action = "allow"
//!   protocol    = "tcp"
//!   # finding: `0.0.0.0/0`
//!   cidr_block = "0.0.0.0/0"
//!   from_port  = 3389
//!   to_port    = 3389
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_network_acl" "main" {
//!   ingress {
//!     action   = "allow"
//!     protocol = "-1"
//!     # finding: `0.0.0.0/0`
//!     cidr_block = "0.0.0.0/0"
//!     from_port  = 0
//!     to_port    = 0
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_network_acl" "main" {
//!   ingress {
//!     action     = "allow"
//!     protocol   = "tcp"
//!     cidr_block = "0.0.0.0/0"
//!     from_port  = 443
//!     to_port    = 443
//!   }
//!   ingress {
//!     action     = "allow"
//!     protocol   = "tcp"
//!     cidr_block = "10.0.0.0/8"
//!     from_port  = 22
//!     to_port    = 22
//!   }
//! }
//! ```

use crate::support::nacl::require_port_closed;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This network ACL lets everyone in to RDP.
pub static RULE: Rule = Rule {
    id: "aws-nacl-open-rdp",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_231", "AWS-0105"],
    judge: Judge::Resource(
        &["aws_network_acl", "aws_network_acl_rule", "aws_default_network_acl"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(acl: &Resource, cx: &mut Cx) {
    require_port_closed(acl, cx, 3389.0, "RDP");
}
