//! This classic load balancer answers unencrypted requests.
//!
//! Whoever is on the way reads the requests, with the passwords and cookies in them.
//!
//! # Remedy
//!
//! Use `https` or `ssl`, with a certificate.
//!
//! ```hcl,bad
//! resource "aws_elb" "web" {
//!   listener {
//!     lb_port = 80
//!     # finding: `http`
//!     lb_protocol   = "http"
//!     instance_port = 80
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elb" "web" {
//!   listener {
//!     lb_port            = 443
//!     lb_protocol        = "https"
//!     ssl_certificate_id = "arn:aws:acm:eu-west-1:111122223333:certificate/a"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This classic load balancer answers unencrypted requests.
pub static RULE: Rule = Rule {
    id: "aws-elb-listener-unencrypted",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_376"],
    judge: Judge::Resource(&["aws_elb"], check),
    ..Rule::DEFAULT
};

fn check(balancer: &Resource, cx: &mut Cx) {
    for listener in balancer.at("listener").items() {
        let judged = listener
            .at("lb_protocol")
            .when_missing("")
            .text(|protocol| ["https", "ssl"].iter().any(|word| protocol.eq_ignore_ascii_case(word)));
        let certified = listener.at("ssl_certificate_id").is_filled();
        let at = judged.at;
        cx.require(
            judged.and(certified).reported_at(at),
            "unencrypted requests are answered",
        );
    }
}
