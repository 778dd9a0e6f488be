//! yum waits for an answer that nobody gives.
//!
//! Nobody sits at the keyboard of a build. Where yum asks whether to go on, it gives up, and the build fails.
//!
//! # Remedy
//!
//! Add `-y`.
//!
//! ```dockerfile,bad
//! # finding: `yum install` yum asks before it installs
//! RUN yum install httpd-2.4.57
//! ```
//!
//! ```dockerfile,good
//! RUN yum install -y httpd-2.4.57 && yum -y groupinstall "Development Tools"
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};
use crate::support::mend;

/// `-y` or `--assumeyes`.
pub static RULE: Rule = Rule {
    id: "docker-yum-without-yes",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3030"],
    fixable: true,
    judge: Judge::Command(&["yum"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let names = ["install", "groupinstall", "localinstall", "reinstall"];
    let Some(install) = Subcommand::of(command, docker::YUM, &names) else {
        return;
    };
    let answered = command.has_option("-y") || docker::option(command, &["--assumeyes"]).is_some();
    if !answered && !docker::is_answered(command, instruction) {
        cx.report(
            docker::up_to(command, install.word),
            "yum asks before it installs, and the build cannot answer",
        )
        .fix("Add `-y`", mend::docker::after(install.word, "-y"));
    }
}
