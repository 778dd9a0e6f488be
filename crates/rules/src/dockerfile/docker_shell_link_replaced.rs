//! The link /bin/sh is replaced.
//!
//! Programs of the base image rely on what `/bin/sh` is. `SHELL` changes the shell of this build's `RUN` instructions and nothing else.
//!
//! # Remedy
//!
//! Use `SHELL ["/bin/bash", "-c"]`.
//!
//! ```dockerfile,bad
//! # finding: `ln -sf /bin/bash /bin/sh` other programs
//! RUN ln -sf /bin/bash /bin/sh
//! ```
//!
//! ```dockerfile,good
//! SHELL ["/bin/bash", "-c"]
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `ln` with `/bin/sh` as its destination.
pub static RULE: Rule = Rule {
    id: "docker-shell-link-replaced",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["DL4005"],
    judge: Judge::Command(&["ln"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if command.operands().nth(1).is_some_and(|word| word.text() == "/bin/sh") {
        cx.report(
            command.span,
            "other programs rely on what /bin/sh is, SHELL changes it for this build only",
        );
    }
}
