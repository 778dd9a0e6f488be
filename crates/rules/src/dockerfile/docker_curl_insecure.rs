//! curl is told not to check certificates.
//!
//! With `-k` curl takes whatever answers for the right server. Whoever can step between the build and the network puts anything into the image.
//!
//! # Remedy
//!
//! Leave the option out, and install the authority's certificate where it is a private one (`--cacert`).
//!
//! ```dockerfile,bad
//! # finding: `-k` any server
//! RUN curl -k -O https://example.com/a
//! # finding: `-fsSLk` any server
//! RUN curl -fsSLk -o /a https://example.com/a
//! ```
//!
//! ```dockerfile,good
//! RUN curl -fsSLo key --cacert /ca.pem https://example.com/a
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::mend;

/// `--insecure`, or the letter `k` among short options.
pub static RULE: Rule = Rule {
    id: "docker-curl-insecure",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_2"],
    fixable: true,
    judge: Judge::Command(&["curl"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let mut words = command.arguments().iter();
    while let Some(word) = words.next() {
        let text = word.text();
        let (insecure, takes_next) = letters(text);
        if insecure || matches!(text, "--insecure" | "--proxy-insecure" | "--doh-insecure") {
            let alone = matches!(text, "-k" | "--insecure" | "--proxy-insecure" | "--doh-insecure");
            let edits = mend::docker::without(cx.unit(), word).filter(|_| alone);
            let finding = cx.report(word.span, "with this curl takes any server for the right one");
            if let Some(edits) = edits {
                finding.unsafe_fix("Remove the option", edits);
            }
        }
        if takes_next {
            words.next();
        }
    }
}

/// Whether short options hold `k`, and whether the last of them takes the next word as its value.
fn letters(option: &str) -> (bool, bool) {
    const VALUED: &str = "AbcCdDeEFhHKmoPQrtTuUwxXyYz";
    if !option.starts_with('-') || option.starts_with("--") {
        return (false, false);
    }
    let letters = &option[1..];
    match letters.find(|c: char| VALUED.contains(c)) {
        Some(at) => (letters[..at].contains('k'), at + 1 == letters.len()),
        None => (letters.contains('k'), false),
    }
}
