//! Traffic of this network leaves no trace.
//!
//! Flow logs show who talked to whom. After an intrusion they are often the only witness.
//!
//! # Remedy
//!
//! Add an `aws_flow_log` with the network's `vpc_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_vpc" "main"`
//! resource "aws_vpc" "main" {
//!   cidr_block = "10.0.0.0/16"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_vpc" "main" {
//!   cidr_block = "10.0.0.0/16"
//! }
//! resource "aws_flow_log" "main" {
//!   vpc_id       = aws_vpc.main.id
//!   traffic_type = "ALL"
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Traffic of this network leaves no trace.
pub static RULE: Rule = Rule {
    id: "aws-vpc-without-flow-logs",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV2_AWS_11", "AWS-0178"],
    controls: &["CIS-AWS-3.0:3.7"],
    judge: Judge::Resource(&["aws_vpc"], check),
    ..Rule::DEFAULT
};

fn check(vpc: &Resource, cx: &mut Cx) {
    require_companion(cx, vpc, "aws_flow_log", "vpc_id", "the network has no flow log");
}
