//! The default security group lets traffic through.
//!
//! Everything that names no group of its own lands in the default one. It should be empty, so that nothing works by
//! accident.
//!
//! # Remedy
//!
//! Leave `ingress` and `egress` out of `aws_default_security_group`.
//!
//! ```hcl,bad
//! resource "aws_default_security_group" "default" {
//!   vpc_id = aws_vpc.main.id
//!   # finding: `ingress {`
//!   ingress {
//!     protocol  = "-1"
//!     self      = true
//!     from_port = 0
//!     to_port   = 0
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_default_security_group" "default" {
//!   vpc_id = aws_vpc.main.id
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The default security group lets traffic through.
pub static RULE: Rule = Rule {
    id: "aws-default-security-group-open",
    severity: Severity::Medium,
    aliases: &["AWS-0173"],
    controls: &["CIS-AWS-3.0:5.4"],
    judge: Judge::Resource(&["aws_default_security_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    for direction in ["ingress", "egress"] {
        let judged = group.at(direction).judge(true, |rules| rules.items().is_empty());
        cx.require(judged, format_args!("the default group has {direction} rules"));
    }
}
