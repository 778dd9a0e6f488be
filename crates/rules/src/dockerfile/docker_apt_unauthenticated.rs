//! apt-get installs packages without a trusted signature.
//!
//! With `--allow-unauthenticated` apt-get installs whatever the mirror sends, signed or not.
//!
//! # Remedy
//!
//! Put the archive's key into `/etc/apt/keyrings`, and name it with `signed-by`.
//!
//! ```dockerfile,bad
//! # finding: `--allow-unauthenticated` signed or not
//! RUN apt-get install -y --allow-unauthenticated curl
//! ```
//!
//! ```dockerfile,good
//! RUN apt-get install -y curl
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;
use crate::support::mend;

/// The one option.
pub static RULE: Rule = Rule {
    id: "docker-apt-unauthenticated",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_8"],
    fixable: true,
    judge: Judge::Command(&["apt-get", "apt"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(option) = docker::option(command, &["--allow-unauthenticated", "--allow-insecure-repositories"]) {
        let edits = mend::docker::without(cx.unit(), option);
        let finding = cx.report(option.span, "with this apt-get installs a package signed or not");
        if let Some(edits) = edits {
            finding.unsafe_fix("Remove the option", edits);
        }
    }
}
