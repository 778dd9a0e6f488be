//! A variable of the build holds a secret.
//!
//! Values of `ENV` are in the image for everyone who can pull it, and values of `ARG` in its history: `docker history` prints them. What is set for one build is
//! kept for ever.
//!
//! # Remedy
//!
//! Mount the secret into the one `RUN` that needs it: `RUN --mount=type=secret,id=token`. At run time let the platform set it.
//!
//! ```dockerfile,bad
//! FROM alpine:3.20
//! # finding: `DB_PASSWORD` `DB_PASSWORD`
//! ENV DB_PASSWORD=example
//! # finding: `NPM_TOKEN` `NPM_TOKEN`
//! ARG NPM_TOKEN
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! ENV DB_PASSWORD_FILE=/run/secrets/db SSH_PUBLIC_KEY=none
//! ENV Filters__0__Key=ProcessId Filters__0__Value=1
//! ENV GPG_KEY=0123456789ABCDEF0123456789ABCDEF01234567
//! RUN --mount=type=secret,id=npm_token npm ci
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Confidence, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Judged by the variable's name; what a value looks like is judged for all formats elsewhere.
pub static RULE: Rule = Rule {
    id: "docker-secret-in-variable",
    severity: Severity::High,
    confidence: Confidence::Medium,
    aliases: &["DL3064", "DS-0031"],
    controls: &["CIS-Docker-1.6:4.10"],
    judge: Judge::Instruction(&[Keyword::Env, Keyword::Arg], check),
    ..Rule::DEFAULT
};

/// Words that name a secret where they are a whole part of the name.
const WORDS: [&str; 12] = [
    "apikey",
    "auth",
    "credential",
    "credentials",
    "key",
    "password",
    "pword",
    "psw",
    "passphrase",
    "passwd",
    "secret",
    "token",
];

fn check(instruction: &Instruction, cx: &mut Cx) {
    for pair in instruction.pairs() {
        let name = pair.key.name.as_str();
        let word = if instruction.keyword == Keyword::Env {
            "image"
        } else {
            "image's history"
        };
        // A path says where the secret is.
        let is_path = pair
            .value
            .as_ref()
            .and_then(Value::as_str)
            .is_some_and(|text| text.starts_with(['/', '~']) || text.starts_with("./") || text.starts_with("../"));
        let is_fingerprint = pair
            .value
            .as_ref()
            .and_then(Value::as_str)
            .is_some_and(|text| names_signer(name) && has_form_of_fingerprint(text));
        if names_secret(name) && !is_path && !is_fingerprint {
            cx.report(
                pair.key.span,
                format_args!("by its name `{name}` is a secret, and everyone can read it in the {word}"),
            );
        }
    }
}

/// Whether the name is that of a key to check signatures with, if its value is not the key itself.
fn names_signer(name: &str) -> bool {
    name.to_ascii_lowercase()
        .split('_')
        .any(|part| matches!(part, "gpg" | "pgp" | "gnupg"))
}

/// The forms in which a key of GnuPG is named: its short id, its long id and its fingerprints.
fn has_form_of_fingerprint(text: &str) -> bool {
    let digits = text.strip_prefix("0x").unwrap_or(text).replace(' ', "");
    matches!(digits.len(), 8 | 16 | 32 | 40 | 64) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn names_secret(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let is = |words: &[&str]| lower.split('_').any(|part| words.contains(&part));
    // What says where a secret is holds none.
    let says_where = lower
        .rsplit('_')
        .next()
        .is_some_and(|last| ["file", "path", "dir"].contains(&last));
    // In settings written as variables, the `Key` of an entry in a list is its name.
    let names_entry = lower
        .strip_suffix("__key")
        .and_then(|list| list.rsplit("__").next())
        .is_some_and(|index| index.parse::<u32>().is_ok());
    is(&WORDS) && !is(&["public"]) && !says_where && !names_entry
}
