//! A password is set while the image is built.
//!
//! The password is the same in every container, readable in the image's history, and nobody will change it.
//!
//! # Remedy
//!
//! Leave accounts without a password, and let people in by other ways.
//!
//! ```dockerfile,bad
//! # finding: `chpasswd` same in every container
//! RUN echo "root:example" | chpasswd
//! ```
//!
//! ```dockerfile,good
//! RUN useradd --create-home app
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `chpasswd`, which exists for nothing else.
pub static RULE: Rule = Rule {
    id: "docker-password-set",
    severity: Severity::High,
    aliases: &["CKV2_DOCKER_17"],
    judge: Judge::Command(&["chpasswd"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    cx.report(
        command.words[0].span,
        "the password that this sets is the same in every container",
    );
}
