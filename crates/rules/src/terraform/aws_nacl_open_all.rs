//! This network ACL lets everyone in to every port.
//!
//! The ACL is the subnet's own firewall. An entry for all ports from everywhere turns it off.
//!
//! # Remedy
//!
//! Allow the ports that are needed.
//!
//! ```hcl,bad
//! resource "aws_network_acl_rule" "all" {
//!   rule_action = "allow"
//!   protocol    = "-1"
//!   # finding: `0.0.0.0/0`
//!   cidr_block  = "0.0.0.0/0"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_network_acl_rule" "web" {
//!   rule_action = "allow"
//!   protocol    = "tcp"
//!   from_port   = 443
//!   to_port     = 443
//!   cidr_block  = "0.0.0.0/0"
//! }
//! ```

use crate::support::terraform::{ANYWHERE, any_text};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This network ACL lets everyone in to every port.
pub static RULE: Rule = Rule {
    id: "aws-nacl-open-all",
    severity: Severity::High,
    aliases: &["AWS-0102"],
    judge: Judge::Resource(&["aws_network_acl_rule"], check),
    ..Rule::DEFAULT
};

fn check(entry: &Resource, cx: &mut Cx) {
    let allows = entry.at("rule_action").when_missing("").equals("allow");
    let inward = entry.at("egress").when_missing(false).is(false);
    let every = entry.at("protocol").when_missing("").one_of(&["-1", "all"]);
    let anyone = any_text(&entry.at("cidr_block"), ANYWHERE).or(any_text(&entry.at("ipv6_cidr_block"), ANYWHERE));
    let at = anyone.at;
    let judged = allows.and(inward).and(every).and(anyone).not().reported_at(at);
    cx.require(judged, "everyone can reach every port");
}
