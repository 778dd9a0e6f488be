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
use portcullis_model::dockerfile::{Command, Instruction, Keyword, Word};

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
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

const MANAGERS: &[&str] = &["apt-get", "apt", "apk", "yum", "dnf", "microdnf", "zypper"];
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

fn check(instruction: &Instruction, cx: &mut Cx) {
    let mut updates = instruction.commands().iter().filter_map(update).peekable();
    if updates.peek().is_none() || instruction.commands().iter().any(installs) {
        return;
    }
    for (command, word) in updates {
        let name = command.name();
        let message = format!(
            "{name} updates its index without an install in the same RUN, so the index grows old in the build's cache"
        );
        cx.report(docker::up_to(command, word), message);
    }
}

fn update(command: &Command) -> Option<(&Command, &Word)> {
    let update = Subcommand::of(command, valued(command), UPDATES).filter(|_| MANAGERS.contains(&command.name()))?;
    update.operands.is_empty().then_some((command, update.word))
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
