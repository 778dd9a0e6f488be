//! RUN uses sudo.
//!
//! A build runs as root unless told otherwise, so sudo adds nothing but a way to become root for whoever breaks into the container. It also needs a
//! terminal and a user database that a container may not have.
//!
//! # Remedy
//!
//! Switch with `USER`, and use `gosu` or `setpriv` where a program must drop its rights when it starts.
//!
//! ```dockerfile,bad
//! # finding: `sudo` sudo
//! RUN sudo apt-get update
//! ```
//!
//! ```dockerfile,good
//! USER root
//! RUN apt-get install -y sudo
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The command itself, not its package.
pub static RULE: Rule = Rule {
    id: "docker-sudo",
    severity: Severity::Medium,
    aliases: &["DL3004", "CKV2_DOCKER_1", "DS-0010"],
    judge: Judge::Command(&["sudo"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    cx.report(
        command.words[0].span,
        "sudo has no place in a build, and less in the finished image",
    );
}
