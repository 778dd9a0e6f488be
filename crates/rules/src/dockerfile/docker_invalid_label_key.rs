//! A label's name breaks the rules for names.
//!
//! Docker asks that names of labels consist of lower-case letters, digits, dots and hyphens, begin with a letter and end with a letter or digit, and that nobody
//! uses its own namespaces. Tools that read labels rely on it.
//!
//! # Remedy
//!
//! Use reverse domain notation: `org.example.build-date`.
//!
//! ```dockerfile,bad
//! # finding: `Build_Date` `Build_Date`
//! LABEL Build_Date="2024-01-01"
//! # finding: `com.docker.mine` Docker's own
//! LABEL com.docker.mine="x"
//! ```
//!
//! ```dockerfile,good
//! LABEL org.opencontainers.image.title="app" maintainer="a@example.com"
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The form that the documentation of labels asks for.
pub static RULE: Rule = Rule {
    id: "docker-invalid-label-key",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["DL3048"],
    judge: Judge::Instruction(&[Keyword::Label], check),
    ..Rule::DEFAULT
};

const RESERVED: [&str; 3] = ["com.docker.", "io.docker.", "org.dockerproject."];

fn check(instruction: &Instruction, cx: &mut Cx) {
    for pair in instruction.pairs() {
        let name = pair.key.name.as_str();
        if name.starts_with('$') || name.contains("${") {
            continue;
        }
        if RESERVED.iter().any(|reserved| name.starts_with(reserved)) {
            cx.report(
                pair.key.span,
                format_args!("`{name}` is in a namespace that is Docker's own"),
            );
        } else if !is_valid(name) {
            cx.report(
                pair.key.span,
                format_args!(
                    "`{name}` is not made of lower-case letters, digits, dots and hyphens as names of labels must be"
                ),
            );
        }
    }
}

fn is_valid(name: &str) -> bool {
    let bytes = name.as_bytes();
    let plain = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    bytes.first().is_some_and(u8::is_ascii_lowercase)
        && bytes.last().is_some_and(plain)
        && bytes.iter().all(|byte| plain(byte) || matches!(byte, b'.' | b'-'))
        && bytes.windows(2).all(|two| plain(&two[0]) || plain(&two[1]))
}
