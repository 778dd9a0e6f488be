//! This listener takes unencrypted requests.
//!
//! What is sent to the load balancer over HTTP can be read and changed on its way.
//!
//! # Remedy
//!
//! Listen with `HTTPS` or `TLS`, and let the HTTP listener redirect.
//!
//! ```hcl,bad
//! resource "aws_lb_listener" "web" {
//!   port     = 80
//!   # finding: `HTTP`
//!   protocol = "HTTP"
//!   default_action {
//!     type = "forward"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lb_listener" "web" {
//!   port     = 80
//!   protocol = "HTTP"
//!   default_action {
//!     type = "redirect"
//!     redirect {
//!       protocol    = "HTTPS"
//!       port        = "443"
//!       status_code = "HTTP_301"
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This listener takes unencrypted requests.
pub static RULE: Rule = Rule {
    id: "aws-lb-listener-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_2", "AWS-0054"],
    judge: Judge::Resource(&["aws_lb_listener", "aws_alb_listener"], check),
    ..Rule::DEFAULT
};

fn check(listener: &Resource, cx: &mut Cx) {
    let protocol = listener.at("protocol").when_missing("HTTP").differs_from("HTTP");
    let redirects = listener.at("default_action.type").when_missing("").equals("redirect");
    let encrypted = listener
        .at("default_action.redirect.protocol")
        .when_missing("HTTP")
        .one_of(&["HTTPS", "#{protocol}"]);
    cx.require(protocol.or(redirects.and(encrypted)), "requests are taken over HTTP");
}
