//! This load balancer passes malformed headers on.
//!
//! Headers that HTTP does not allow are the raw material of request smuggling.
//!
//! # Remedy
//!
//! Set `drop_invalid_header_fields = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_lb" "web"`
//! resource "aws_lb" "web" {
//!   name = "web"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb" "web" {
//!   name                       = "web"
//!   drop_invalid_header_fields = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This load balancer passes malformed headers on.
pub static RULE: Rule = Rule {
    id: "aws-alb-invalid-headers-kept",
    severity: Severity::Medium,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lb", "aws_alb"],
        path: "drop_invalid_header_fields",
        must: Must::Be(true),
        missing_holds: false,
        message: "malformed headers are passed on",
    }),
    ..Rule::DEFAULT
};
