//! Packages are installed without a check of their signature.
//!
//! With `--nogpgcheck` whatever the mirror sends is installed, signed or not.
//!
//! # Remedy
//!
//! Import the archive's key, and leave the option out.
//!
//! ```dockerfile,bad
//! # finding: `--nogpgcheck` signed or not
//! RUN dnf install -y --nogpgcheck git-2.45.2 && dnf clean all
//! ```
//!
//! ```dockerfile,good
//! RUN rpm --import https://example.com/key.asc && dnf install -y git-2.45.2 && dnf clean all
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;
use crate::support::mend;

/// The option of yum and those that took its place.
pub static RULE: Rule = Rule {
    id: "docker-yum-nogpgcheck",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_9"],
    fixable: true,
    judge: Judge::Command(&["yum", "dnf", "tdnf", "microdnf", "yum-builddep"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let name = command.name();
    if let Some(option) = docker::option(command, &["--nogpgcheck", "--no-gpgchecks"]) {
        let edits = mend::docker::without(cx.unit(), option);
        let finding = cx.report(
            option.span,
            format_args!("with this {name} installs a package signed or not"),
        );
        if let Some(edits) = edits {
            finding.unsafe_fix("Remove the option", edits);
        }
    }
}
