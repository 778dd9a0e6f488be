//! The default security group of this network is left as it is.
//!
//! Whatever is started without a group lands in it, and everything in it may talk to everything else in it.
//!
//! # Remedy
//!
//! Take the group over with `aws_default_security_group` and give it no rules.
//!
//! ```hcl,bad
//! # finding: `resource "aws_vpc" "main"`
//! resource "aws_vpc" "main" {
//!   cidr_block = "10.0.0.0/16"
//! }
//! ```
//!
//! ```hcl,bad
//! # finding: `resource "aws_vpc" "main"`
//! resource "aws_vpc" "main" {
//!   cidr_block = "10.0.0.0/16"
//! }
//! resource "aws_default_security_group" "main" {
//!   vpc_id = aws_vpc.main.id
//! }
//! resource "aws_vpc_security_group_egress_rule" "out" {
//!   security_group_id = aws_default_security_group.main.id
//!   cidr_ipv4         = "0.0.0.0/0"
//!   ip_protocol       = "-1"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_vpc" "main" {
//! }
//! resource "aws_default_security_group" "main" {
//!   vpc_id = aws_vpc.main.id
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The default security group of this network is left as it is.
pub static RULE: Rule = Rule {
    id: "aws-vpc-default-group-kept",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_12"],
    judge: Judge::Resource(&["aws_vpc"], check),
    ..Rule::DEFAULT
};

const RULES_BESIDE: [&str; 3] = [
    "aws_security_group_rule",
    "aws_vpc_security_group_ingress_rule",
    "aws_vpc_security_group_egress_rule",
];

fn check(vpc: &Resource, cx: &mut Cx) {
    let unit = cx.unit();
    let group = companion(unit, vpc, "aws_default_security_group", "vpc_id");
    let closed = ["ingress", "egress"]
        .map(|direction| group.at(direction).judge(true, |rules| rules.items().is_empty()))
        .into_iter()
        .reduce(Judged::and);
    let mut groups = unit.referring(vpc, "aws_default_security_group", Some("vpc_id"));
    let opened = groups.any(|group| {
        let mut kinds = RULES_BESIDE.iter();
        kinds.any(|kind| unit.referring(group, kind, Some("security_group_id")).next().is_some())
    });
    if let Some(closed) = closed {
        let judged = group.is_set().and(closed).and(Judged::known(!opened, vpc.head));
        cx.require(
            judged.reported_at(vpc.head),
            "the network's default security group lets traffic through",
        );
    }
}
