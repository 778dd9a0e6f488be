//! rpm installs packages without checking them.
//!
//! These options make rpm install what is damaged or was changed on its way.
//!
//! # Remedy
//!
//! Import the signer's key with `rpm --import`, and leave the option out.
//!
//! ```dockerfile,bad
//! # finding: `--nosignature` changed on its way
//! RUN rpm -i --nosignature /tmp/a.rpm
//! ```
//!
//! ```dockerfile,good
//! RUN rpm --import /tmp/key.asc && rpm -i /tmp/a.rpm
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// Any of the options that skip a check.
pub static RULE: Rule = Rule {
    id: "docker-rpm-unverified",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_10"],
    judge: Judge::Command(&["rpm"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let options = [
        "--nosignature",
        "--nodigest",
        "--noverify",
        "--nofiledigest",
        "--nofiledigests",
    ];
    if let Some(option) = docker::option(command, &options) {
        cx.report(option.span, "with this rpm installs also what was changed on its way");
    }
}
