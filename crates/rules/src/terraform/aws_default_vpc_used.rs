//! This configuration manages the default VPC.
//!
//! The default VPC has public subnets in every zone and an open route to the internet: nothing should live there.
//!
//! # Remedy
//!
//! Make a VPC of your own with private subnets.
//!
//! ```hcl,bad
//! # finding: `resource "aws_default_vpc" "this"`
//! resource "aws_default_vpc" "this" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_vpc" "main" {
//!   cidr_block = "10.0.0.0/16"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This configuration manages the default VPC.
pub static RULE: Rule = Rule {
    id: "aws-default-vpc-used",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_148", "AWS-0101"],
    judge: Judge::Resource(&["aws_default_vpc"], check),
    ..Rule::DEFAULT
};

fn check(vpc: &Resource, cx: &mut Cx) {
    cx.report(vpc.head, "the default VPC is kept in use");
}
