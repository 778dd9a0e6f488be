//! Everything in this subnet gets a public address.
//!
//! With `map_public_ip_on_launch` each new instance is reachable from the internet without anyone asking for it.
//!
//! # Remedy
//!
//! Leave `map_public_ip_on_launch` out, and give public addresses one by one.
//!
//! ```hcl,bad
//! resource "aws_subnet" "a" {
//!   # finding: `true`
//!   map_public_ip_on_launch = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_subnet" "a" {
//!   map_public_ip_on_launch = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everything in this subnet gets a public address.
pub static RULE: Rule = Rule {
    id: "aws-subnet-public-by-default",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_130", "AWS-0164"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_subnet", "aws_default_subnet"],
        path: "map_public_ip_on_launch",
        must: Must::Be(false),
        missing_holds: true,
        message: "instances in the subnet get a public address",
    }),
    ..Rule::DEFAULT
};
