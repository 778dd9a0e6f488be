//! Nobody can tell what this security group is for.
//!
//! A group or rule without a description cannot be reviewed, and so is never removed.
//!
//! # Remedy
//!
//! Add a `description` to the group and to each of its rules.
//!
//! ```hcl,bad
//! # finding: `resource "aws_security_group" "app"`
//! resource "aws_security_group" "app" {
//!   name = "app"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_security_group" "app" {
//!   name        = "app"
//!   description = "Application servers"
//! }
//! ```

use portcullis_model::{Lookup, Profile, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Nobody can tell what this security group is for.
pub static RULE: Rule = Rule {
    id: "aws-security-group-undescribed",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["CKV_AWS_23"],
    judge: Judge::Resource(
        &[
            "aws_security_group",
            "aws_security_group_rule",
            "aws_vpc_security_group_ingress_rule",
            "aws_vpc_security_group_egress_rule",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let described = |lookup: Lookup<'_>| lookup.judge(false, |text| text.as_str() != Some(""));
    cx.require(described(group.at("description")), "there is no description");
    for direction in ["ingress", "egress"] {
        let blocks = group.body.as_map().and_then(|body| body.get(direction));
        for block in blocks.map_or(&[][..], Value::items) {
            cx.require(
                described(block.at("description")),
                format_args!("an {direction} rule has no description"),
            );
        }
    }
}
