//! The whole distribution is upgraded.
//!
//! `dist-upgrade` may remove packages and move to another release of the distribution. The image is then no longer what its base image's name says, and differs
//! from build to build.
//!
//! # Remedy
//!
//! Build from a newer base image.
//!
//! ```dockerfile,bad
//! # finding: `apt-get dist-upgrade` another release
//! RUN apt-get update && apt-get dist-upgrade -y
//! ```
//!
//! ```dockerfile,good
//! FROM debian:12.6
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// `dist-upgrade` and its newer name.
pub static RULE: Rule = Rule {
    id: "docker-apt-dist-upgrade",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["DS-0024"],
    judge: Judge::Command(&["apt-get", "apt"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(upgrade) = Subcommand::of(command, docker::APT, &["dist-upgrade", "full-upgrade"]) {
        cx.report(
            docker::up_to(command, upgrade.word),
            "this may remove packages and move to another release",
        );
    }
}
