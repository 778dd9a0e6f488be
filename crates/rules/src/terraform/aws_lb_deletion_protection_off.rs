//! This load balancer can be deleted with one call.
//!
//! A replaced load balancer has another name and address: everything that points at it breaks.
//!
//! # Remedy
//!
//! Set `enable_deletion_protection = true`.
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
//!   enable_deletion_protection = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This load balancer can be deleted with one call.
pub static RULE: Rule = Rule {
    id: "aws-lb-deletion-protection-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_150"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lb", "aws_alb"],
        path: "enable_deletion_protection",
        must: Must::Be(true),
        missing_holds: false,
        message: "deletion protection is off",
    }),
    ..Rule::DEFAULT
};
