//! Any shared account can attach itself to this gateway.
//!
//! Automatic acceptance connects a foreign network the moment it asks.
//!
//! # Remedy
//!
//! Leave `auto_accept_shared_attachments` out, or set it to `disable`.
//!
//! ```hcl,bad
//! resource "aws_ec2_transit_gateway" "hub" {
//!   # finding: `enable`
//!   auto_accept_shared_attachments = "enable"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ec2_transit_gateway" "hub" {
//!   auto_accept_shared_attachments = "disable"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Any shared account can attach itself to this gateway.
pub static RULE: Rule = Rule {
    id: "aws-transit-gateway-auto-accept",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_331"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ec2_transit_gateway"],
        path: "auto_accept_shared_attachments",
        must: Must::NotBeOneOf(&["enable"]),
        missing_holds: true,
        message: "attachments are accepted without review",
    }),
    ..Rule::DEFAULT
};
