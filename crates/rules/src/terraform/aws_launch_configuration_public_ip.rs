//! Instances of this launch configuration have public addresses.
//!
//! Every server that the group starts is reachable from the internet, past its load balancer.
//!
//! # Remedy
//!
//! Set `associate_public_ip_address = false`.
//!
//! ```hcl,bad
//! resource "aws_launch_configuration" "web" {
//!   # finding: `true`
//!   associate_public_ip_address = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_launch_configuration" "web" {
//!   associate_public_ip_address = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Instances of this launch configuration have public addresses.
pub static RULE: Rule = Rule {
    id: "aws-launch-configuration-public-ip",
    severity: Severity::Medium,
    aliases: &["AWS-0009"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_launch_configuration"],
        path: "associate_public_ip_address",
        must: Must::Be(false),
        missing_holds: true,
        message: "instances get a public address",
    }),
    ..Rule::DEFAULT
};
