//! This instance has a public address.
//!
//! A server with a public address is scanned within minutes. A load balancer or a bastion should be the only way
//! in.
//!
//! # Remedy
//!
//! Set `associate_public_ip_address = false`.
//!
//! ```hcl,bad
//! resource "aws_instance" "web" {
//!   # finding: `true`
//!   associate_public_ip_address = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_instance" "web" {
//!   associate_public_ip_address = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This instance has a public address.
pub static RULE: Rule = Rule {
    id: "aws-instance-public-ip",
    severity: Severity::Medium,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_instance"],
        path: "associate_public_ip_address",
        must: Must::Be(false),
        missing_holds: true,
        message: "the instance gets a public address",
    }),
    ..Rule::DEFAULT
};
