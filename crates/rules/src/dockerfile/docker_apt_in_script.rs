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
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The first of a `RUN`; the others are the same fact again.
pub static RULE: Rule = Rule {
    id: "docker-apt-in-script",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["DL3027", "CKV_DOCKER_9"],
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    if let Some(first) = instruction.commands().iter().find(|command| command.name() == "apt") {
        cx.report(
            first.words[0].span,
            "apt is made for people, and its behaviour in scripts is not stable",
        );
    }
}
