//! This load balancer talks to its targets in the clear.
//!
//! The way from the load balancer to the instances is a network too, and standards that ask for encryption in transit
//! mean all of it.
//!
//! # Remedy
//!
//! Set `protocol = "HTTPS"`.
//!
//! ```hcl,bad
//! resource "aws_lb_target_group" "web" {
//!   # finding: `HTTP`
//!   protocol = "HTTP"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb_target_group" "web" {
//!   protocol = "HTTPS"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This load balancer talks to its targets in the clear.
pub static RULE: Rule = Rule {
    id: "aws-lb-target-unencrypted",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_378"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lb_target_group", "aws_alb_target_group"],
        path: "protocol",
        must: Must::NotBeOneOf(&["HTTP"]),
        missing_holds: true,
        message: "requests to the targets are not encrypted",
    }),
    ..Rule::DEFAULT
};
