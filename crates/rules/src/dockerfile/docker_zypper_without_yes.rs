//! zypper waits for an answer that nobody gives.
//!
//! Nobody sits at the keyboard of a build. Where zypper asks whether to go on, it gives up, and the build fails.
//!
//! # Remedy
//!
//! Add `-y` behind the subcommand, or `--non-interactive` before it.
//!
//! ```dockerfile,bad
//! # finding: `zypper install` zypper asks before it goes on
//! RUN zypper install httpd=2.4.57
//! ```
//!
//! ```dockerfile,good
//! RUN zypper install -y httpd=2.4.57 && zypper -n in git=2.45
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};
use crate::support::mend;

/// `-y`, `--no-confirm` or `--non-interactive`.
pub static RULE: Rule = Rule {
    id: "docker-zypper-without-yes",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3034"],
    fixable: true,
    judge: Judge::Command(&["zypper"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let names = ["install", "in", "remove", "rm", "source-install", "si", "patch"];
    let Some(install) = Subcommand::of(command, docker::ZYPPER, &names) else {
        return;
    };
    let answered = command.has_option("-y")
        || command.has_option("-n")
        || docker::option(command, &["--no-confirm", "--non-interactive"]).is_some()
        || docker::is_answered(command, instruction);
    if !answered {
        cx.report(
            docker::up_to(command, install.word),
            "zypper asks before it goes on, and the build cannot answer",
        )
        .fix(
            "Add `--non-interactive`",
            mend::docker::after(&command.words[0], "--non-interactive"),
        );
    }
}
