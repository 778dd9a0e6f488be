//! wget is told not to check certificates.
//!
//! With `--no-check-certificate` wget takes whatever answers for the right server. Whoever can step between the build and the network puts anything into the
//! image.
//!
//! # Remedy
//!
//! Leave the option out, and install the authority's certificate where it is a private one (`--ca-certificate`).
//!
//! ```dockerfile,bad
//! # finding: `--no-check-certificate` any server
//! RUN wget -nv --no-check-certificate https://example.com/a
//! ```
//!
//! ```dockerfile,good
//! RUN wget -nv --ca-certificate=/ca.pem https://example.com/a
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;
use crate::support::mend;

/// The one option.
pub static RULE: Rule = Rule {
    id: "docker-wget-insecure",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_3"],
    fixable: true,
    judge: Judge::Command(&["wget"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(option) = docker::option(command, &["--no-check-certificate"]) {
        let edits = mend::docker::without(cx.unit(), option);
        let finding = cx.report(option.span, "with this wget takes any server for the right one");
        if let Some(edits) = edits {
            finding.unsafe_fix("Remove the option", edits);
        }
    }
}
