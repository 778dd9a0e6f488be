//! pip is told not to check certificates.
//!
//! For a trusted host pip accepts any certificate, and plain HTTP too. Whoever can step between the build and the network puts any package into the image.
//!
//! # Remedy
//!
//! Leave the option out, and name the authority's certificate where it is a private one (`--cert`).
//!
//! ```dockerfile,bad
//! # finding: `--trusted-host` any certificate
//! RUN pip install --trusted-host pypi.example.com flask==3.0.3
//! ```
//!
//! ```dockerfile,good
//! RUN pip install --cert /ca.pem --index-url https://pypi.example.com/simple flask==3.0.3
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// The option, however pip is called; also where it is written into pip's settings.
pub static RULE: Rule = Rule {
    id: "docker-pip-trusted-host",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_4"],
    judge: Judge::Command(docker::PIPS, check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if docker::pip_arguments(command).is_none() {
        return;
    }
    if let Some(option) = docker::option(command, &["--trusted-host"]) {
        cx.report(
            option.span,
            "from this host pip accepts any certificate, and plain HTTP too",
        );
    }
}
