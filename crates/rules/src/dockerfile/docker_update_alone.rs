//! The package index is updated in a RUN of its own.
//!
//! Docker reuses the result of a `RUN` as long as its text is the same. An index that was fetched alone is reused for months, and a later install from it gets
//! old packages, or fails because they are gone.
//!
//! # Remedy
//!
//! Update and install in one `RUN`.
//!
//! ```dockerfile,bad
//! # finding: `apt-get update` without an install
//! RUN apt-get update
//! RUN apt-get install -y curl
//! ```
//!
//! ```dockerfile,good
//! RUN apt-get update && apt-get install -y curl
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// An update in a `RUN` that installs nothing.
pub static RULE: Rule = Rule {
    id: "docker-update-alone",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_DOCKER_5", "DS-0017"],
    controls: &["CIS-Docker-1.6:4.7"],
    judge: Judge::Command(&["apt-get", "apt", "apk", "yum", "dnf", "microdnf", "zypper"], check),
    ..Rule::DEFAULT
};

const UPDATES: &[&str] = &["update", "up", "refresh", "ref", "makecache", "check-update"];
const INSTALLS: &[&str] = &[
    "install",
    "add",
    "in",
    "upgrade",
    "dist-upgrade",
    "full-upgrade",
    "dup",
    "groupinstall",
    "localinstall",
    "reinstall",
    "source-install",
    "si",
    "patch",
    "build-dep",
    "download",
    "satisfy",
    "source",
    "fix",
];

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let Some(update) = Subcommand::of(command, valued(command), UPDATES) else {
        return;
    };
    let installs = instruction.commands().iter().any(installs);
    if !installs && docker::option(command, &["--mount"]).is_none() && update.operands.is_empty() {
        let name = command.name();
        cx.report(
            docker::up_to(command, update.word),
            format_args!("{name} updates its index without an install in the same RUN, so the index grows old in the build's cache"),
        );
    }
}

fn installs(command: &Command) -> bool {
    matches!(
        command.name(),
        "apt-get" | "apt" | "apk" | "yum" | "dnf" | "microdnf" | "tdnf" | "zypper" | "aptitude"
    ) && Subcommand::of(command, valued(command), INSTALLS).is_some()
}

fn valued(command: &Command) -> &'static [&'static str] {
    match command.name() {
        "apk" => docker::APK,
        "yum" | "dnf" | "microdnf" => docker::YUM,
        "zypper" => docker::ZYPPER,
        _ => docker::APT,
    }
}
