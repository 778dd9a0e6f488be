//! A variable switches the check of certificates off.
//!
//! Programs that read this variable take whatever answers for the right server: in the build, and where it is set by `ENV` also in every container of the
//! image.
//!
//! # Remedy
//!
//! Leave it out, and install the authority's certificate where it is a private one.
//!
//! ```dockerfile,bad
//! FROM node:22
//! # finding: `NODE_TLS_REJECT_UNAUTHORIZED` Node.js
//! ENV NODE_TLS_REJECT_UNAUTHORIZED=0
//! # finding: `GIT_SSL_NO_VERIFY` Git
//! RUN GIT_SSL_NO_VERIFY=1 git clone https://example.com/a.git
//! # finding: `PYTHONHTTPSVERIFY` Python
//! RUN export PYTHONHTTPSVERIFY=0 && python setup.py
//! ```
//!
//! ```dockerfile,good
//! FROM node:22
//! ENV NODE_EXTRA_CA_CERTS=/ca.pem NODE_TLS_REJECT_UNAUTHORIZED=1
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword, Word};
use portcullis_model::{Severity, Span};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Set by `ENV`, `ARG`, `export`, or before a command.
pub static RULE: Rule = Rule {
    id: "docker-tls-off-by-variable",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &[
        "CKV2_DOCKER_5",
        "CKV2_DOCKER_6",
        "CKV2_DOCKER_12",
        "CKV2_DOCKER_14",
        "CKV2_DOCKER_16",
    ],
    judge: Judge::Instruction(&[Keyword::Env, Keyword::Arg, Keyword::Run], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let assigned = instruction.commands().iter().flat_map(|command| &command.assignments);
    for pair in instruction.pairs().iter().chain(assigned) {
        if let Some(value) = pair.value.as_ref().and_then(|value| value.as_str()) {
            judge(&pair.key.name, value, pair.key.span, cx);
        }
    }
    for command in instruction.commands() {
        if matches!(command.name(), "export" | "declare" | "typeset" | "local" | "readonly") {
            command.arguments().iter().for_each(|word| exported(word, cx));
        }
    }
}

/// `NAME=value` as an argument.
fn exported(word: &Word, cx: &mut Cx) {
    if let Some((name, value)) = word.text().split_once('=') {
        let start = usize::from(word.raw.starts_with(['"', '\'']));
        judge(name, value, word.span.slice(start, start + name.len()), cx);
    }
}

fn judge(name: &str, value: &str, at: Span, cx: &mut Cx) {
    let off = matches!(value.to_ascii_lowercase().as_str(), "0" | "false" | "no" | "off");
    let (program, is_off) = match name {
        "PYTHONHTTPSVERIFY" => ("Python", off),
        "NODE_TLS_REJECT_UNAUTHORIZED" => ("Node.js", off),
        "NPM_CONFIG_STRICT_SSL" | "npm_config_strict_ssl" | "YARN_STRICT_SSL" | "YARN_ENABLE_STRICT_SSL" => {
            ("npm", off)
        }
        // Git asks only whether it is set.
        "GIT_SSL_NO_VERIFY" => ("Git", true),
        "PIP_TRUSTED_HOST" => ("pip", !value.is_empty()),
        _ => return,
    };
    if is_off {
        cx.report(
            at,
            format_args!("{name} makes {program} take any server for the right one"),
        );
    }
}
