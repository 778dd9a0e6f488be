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

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The first of a `RUN`; the others are the same fact again.
pub static RULE: Rule = Rule {
    id: "docker-apt-in-script",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["DL3027", "CKV_DOCKER_9"],
    judge: Judge::Command(&["apt"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let first = instruction.commands().iter().find(|other| other.name() == "apt");
    if first.is_some_and(|first| first.span == command.span) {
        cx.report(
            command.words[0].span,
            "apt is made for people, and its behaviour in scripts is not stable",
        );
    }
}
