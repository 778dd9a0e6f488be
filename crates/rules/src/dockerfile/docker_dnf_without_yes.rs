//! dnf waits for an answer that nobody gives.
//!
//! Nobody sits at the keyboard of a build. Where dnf asks whether to go on, it gives up, and the build fails.
//!
//! # Remedy
//!
//! Add `-y`.
//!
//! ```dockerfile,bad
//! # finding: `dnf install` dnf asks before it installs
//! RUN dnf install httpd-2.4.57
//! ```
//!
//! ```dockerfile,good
//! RUN dnf install -y httpd-2.4.57 && microdnf -y install git-2.45.2
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};
use crate::support::mend;

/// `-y` or `--assumeyes`.
pub static RULE: Rule = Rule {
    id: "docker-dnf-without-yes",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3038"],
    fixable: true,
    judge: Judge::Command(&["dnf", "microdnf"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let names = ["install", "groupinstall", "localinstall", "reinstall", "in"];
    let Some(install) = Subcommand::of(command, docker::YUM, &names) else {
        return;
    };
    let answered = command.has_option("-y") || docker::option(command, &["--assumeyes"]).is_some();
    if !answered && !docker::is_answered(command, instruction) {
        let name = command.name();
        cx.report(
            docker::up_to(command, install.word),
            format_args!("{name} asks before it installs, and the build cannot answer"),
        )
        .fix("Add `-y`", mend::docker::after(install.word, "-y"));
    }
}
