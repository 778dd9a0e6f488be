//! The whole distribution is upgraded with zypper.
//!
//! `zypper dist-upgrade` moves to another release of the distribution. The image is then no longer what its base image's name says, and differs from build to build.
//!
//! # Remedy
//!
//! Build from a newer base image.
//!
//! ```dockerfile,bad
//! # finding: `zypper dup` another release
//! RUN zypper dup -y
//! ```
//!
//! ```dockerfile,good
//! RUN zypper patch -y && zypper clean
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Both names of the subcommand.
pub static RULE: Rule = Rule {
    id: "docker-zypper-dist-upgrade",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["DL3035"],
    judge: Judge::Command(&["zypper"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(upgrade) = Subcommand::of(command, docker::ZYPPER, &["dist-upgrade", "dup"]) {
        cx.report(docker::up_to(command, upgrade.word), "this may move to another release");
    }
}
