//! This listener accepts outdated TLS.
//!
//! The older policies of load balancers negotiate TLS 1.0 and 1.1, which are broken and forbidden by most
//! standards.
//!
//! # Remedy
//!
//! Set `ssl_policy` to `ELBSecurityPolicy-TLS13-1-2-2021-06` or later.
//!
//! ```hcl,bad
//! resource "aws_lb_listener" "web" {
//!   protocol   = "HTTPS"
//!   # finding: `ELBSecurityPolicy-2016-08`
//!   ssl_policy = "ELBSecurityPolicy-2016-08"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb_listener" "web" {
//!   protocol   = "HTTPS"
//!   ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This listener accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "aws-lb-old-tls",
    severity: Severity::High,
    aliases: &["AWS-0047"],
    judge: Judge::Resource(&["aws_lb_listener", "aws_alb_listener"], check),
    ..Rule::DEFAULT
};

fn check(listener: &Resource, cx: &mut Cx) {
    let plain = listener
        .at("protocol")
        .when_missing("HTTP")
        .one_of(&["HTTPS", "TLS"])
        .not();
    let policy = listener
        .at("ssl_policy")
        .when_missing("ELBSecurityPolicy-2016-08")
        .text(is_modern);
    cx.require(policy.or(plain), "versions of TLS before 1.2 are accepted");
}

/// Whether a policy's name says that it begins with TLS 1.2.
fn is_modern(policy: &str) -> bool {
    ["-TLS-1-2", "-TLS13-1-2", "-TLS13-1-3", "-FS-1-2"]
        .iter()
        .any(|part| policy.contains(part))
}
