//! apk installs packages without a trusted signature.
//!
//! With `--allow-untrusted` apk installs whatever it gets, whoever signed it.
//!
//! # Remedy
//!
//! Put the signer's key into `/etc/apk/keys`.
//!
//! ```dockerfile,bad
//! # finding: `--allow-untrusted` whoever signed it
//! RUN apk add --no-cache --allow-untrusted /tmp/a.apk
//! ```
//!
//! ```dockerfile,good
//! COPY a.rsa.pub /etc/apk/keys/
//! RUN apk add --no-cache /tmp/a.apk
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// The one option.
pub static RULE: Rule = Rule {
    id: "docker-apk-allow-untrusted",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_7"],
    judge: Judge::Command(&["apk"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(option) = docker::option(command, &["--allow-untrusted"]) {
        cx.report(option.span, "with this apk installs a package whoever signed it");
    }
}
