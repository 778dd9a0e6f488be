//! Anyone who is allowed to connect is connected.
//!
//! Without acceptance every permitted principal reaches the service the moment it asks.
//!
//! # Remedy
//!
//! Set `acceptance_required = true`.
//!
//! ```hcl,bad
//! resource "aws_vpc_endpoint_service" "api" {
//!   # finding: `false`
//!   acceptance_required = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_vpc_endpoint_service" "api" {
//!   acceptance_required = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Anyone who is allowed to connect is connected.
pub static RULE: Rule = Rule {
    id: "aws-endpoint-service-auto-accept",
    severity: Severity::Low,
    aliases: &["CKV_AWS_123"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_vpc_endpoint_service"],
        path: "acceptance_required",
        must: Must::Be(true),
        missing_holds: false,
        message: "connections are accepted without review",
    }),
    ..Rule::DEFAULT
};
