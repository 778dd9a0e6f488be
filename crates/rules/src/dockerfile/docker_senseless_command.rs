//! A command makes no sense while an image is built.
//!
//! A build has no terminal, no running services and no users: an editor, a service manager, a process list or a mount either does nothing there or fails,
//! and what it does is not kept.
//!
//! # Remedy
//!
//! Leave it out, or do it where the container runs.
//!
//! ```dockerfile,bad
//! # finding: `service` `service` has nothing to act on
//! RUN service nginx start
//! ```
//!
//! ```dockerfile,good
//! RUN nginx -t
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Commands for a running machine.
pub static RULE: Rule = Rule {
    id: "docker-senseless-command",
    severity: Severity::Low,
    category: "correctness",
    profile: Profile::All,
    aliases: &["DL3001"],
    judge: Judge::Command(
        &[
            "ssh", "vim", "shutdown", "service", "ps", "free", "top", "kill", "mount", "ifconfig",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let name = command.name();
    cx.report(
        command.words[0].span,
        format_args!("`{name}` has nothing to act on while an image is built"),
    );
}
