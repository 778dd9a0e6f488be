//! apt-get is forced past every doubt.
//!
//! `--force-yes` says yes also where apt-get warns that a package is not signed, would be downgraded, or that an essential one would be removed.
//!
//! # Remedy
//!
//! Use `-y`, and the one `--allow-...` option that is really meant.
//!
//! ```dockerfile,bad
//! # finding: `--force-yes` not signed
//! RUN apt-get install -y --force-yes curl
//! ```
//!
//! ```dockerfile,good
//! RUN apt-get install -y --allow-downgrades curl=7.88.*
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// The one option.
pub static RULE: Rule = Rule {
    id: "docker-apt-force-yes",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_11"],
    judge: Judge::Command(&["apt-get", "apt"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(option) = docker::option(command, &["--force-yes"]) {
        cx.report(
            option.span,
            "this installs packages also where they are not signed or are older",
        );
    }
}
