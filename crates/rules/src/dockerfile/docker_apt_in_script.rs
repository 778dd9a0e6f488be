//! apt is used in a script.
//!
//! `apt` is made for people: its options and its output change between versions, and it warns of that itself.
//!
//! # Remedy
//!
//! Use `apt-get` and `apt-cache`.
//!
//! ```dockerfile,bad
//! # finding: `apt` made for people
//! RUN apt update && apt-get install -y curl
//! ```
//!
//! ```dockerfile,good
//! RUN apt-get update && apt-get install -y curl
//! ```

use portcullis_model::dockerfile::{Command, Instruction, Keyword};
use portcullis_model::{Edit, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// The first of a `RUN`; the others are the same fact again.
pub static RULE: Rule = Rule {
    id: "docker-apt-in-script",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["DL3027", "CKV_DOCKER_9"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let calls: Vec<&Command> = instruction
        .commands()
        .iter()
        .filter(|command| command.name() == "apt")
        .collect();
    if let Some(first) = calls.first() {
        let finding = cx.report(
            first.words[0].span,
            "apt is made for people, and its behaviour in scripts is not stable",
        );
        if calls.iter().all(|call| is_the_same_of_apt_get(call)) {
            let edit = |call: &&Command| Edit {
                span: call.words[0].span,
                text: "apt-get".to_owned(),
            };
            finding.fix("Call apt-get", calls.iter().map(edit).collect());
        }
    }
}

/// Whether apt-get does the very same with these words.
fn is_the_same_of_apt_get(call: &Command) -> bool {
    const SHARED: &[&str] = &[
        "install",
        "update",
        "remove",
        "purge",
        "autoremove",
        "clean",
        "autoclean",
        "build-dep",
    ];
    call.words[0].raw == "apt" && docker::Subcommand::of(call, docker::APT, SHARED).is_some()
}
