//! Nobody can tell who called this load balancer.
//!
//! Access logs are the only record of requests that never reached a server.
//!
//! # Remedy
//!
//! Add `access_logs` with `enabled = true`.
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
//!   name = "web"
//!   access_logs {
//!     bucket  = "logs"
//!     enabled = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell who called this load balancer.
pub static RULE: Rule = Rule {
    id: "aws-lb-without-access-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_91"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lb", "aws_alb"],
        path: "access_logs.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "access logs are off",
    }),
    ..Rule::DEFAULT
};
