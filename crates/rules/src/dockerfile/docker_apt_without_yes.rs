//! apt-get waits for an answer that nobody gives.
//!
//! Nobody sits at the keyboard of a build. Where apt-get asks whether to go on, it reads end of file and gives up, and the build fails as soon as a package
//! has dependencies.
//!
//! # Remedy
//!
//! Add `-y`.
//!
//! ```dockerfile,bad
//! # finding: `apt-get install` apt-get asks before it installs
//! RUN apt-get update && apt-get install curl
//! ```
//!
//! ```dockerfile,good
//! RUN apt-get update && apt-get install -y curl && yes | apt-get install git && apt-get -qq install jq
//! RUN if apt-get install -s jq; then apt-get install -y jq; fi
//! ```

use portcullis_model::Edit;
use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// `-y`, or twice as quiet, which implies it.
pub static RULE: Rule = Rule {
    id: "docker-apt-without-yes",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3014", "DS-0021"],
    fixable: true,
    judge: Judge::Command(&["apt-get"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let Some(install) = docker::apt_install(command) else {
        return;
    };
    let quiet: usize = command.arguments().iter().map(|word| quietness(word.text())).sum();
    let answered = command.has_option("-y")
        || docker::option(command, &["--yes", "--assume-yes"]).is_some()
        || quiet >= 2
        || docker::is_answered(command, instruction);
    if !answered {
        let at = install.word.span;
        cx.report(
            docker::up_to(command, install.word),
            "apt-get asks before it installs, and the build cannot answer",
        )
        .fix(
            "Answer yes to every question",
            vec![Edit {
                span: at.slice(at.len(), at.len()),
                text: " -y".to_owned(),
            }],
        );
    }
}

/// How many times quiet an option is: two mean yes to all.
fn quietness(option: &str) -> usize {
    match option.strip_prefix("--quiet=").or_else(|| option.strip_prefix("-q=")) {
        Some(level) => level.parse().unwrap_or(0),
        None if option == "--quiet" => 1,
        None if option.starts_with('-') && !option.starts_with("--") => {
            option.bytes().filter(|byte| *byte == b'q').count()
        }
        None => 0,
    }
}
