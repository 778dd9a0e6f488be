//! WORKDIR is relative.
//!
//! A relative `WORKDIR` is taken from the one before it, which may be the base image's. When that one moves, everything behind it moves too, without a word.
//!
//! # Remedy
//!
//! Write the whole path.
//!
//! ```dockerfile,bad
//! # finding: `app` `app` is relative
//! WORKDIR app
//! ```
//!
//! ```dockerfile,good
//! WORKDIR /srv/app
//! WORKDIR C:\app
//! ARG HOME=/home/app
//! WORKDIR $HOME
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Judged, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The path begins at the root or at a drive.
pub static RULE: Rule = Rule {
    id: "docker-relative-workdir",
    severity: Severity::Low,
    category: "correctness",
    aliases: &["DL3000", "CKV_DOCKER_10", "DS-0009"],
    judge: Judge::Instruction(&[Keyword::Workdir], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let Some(word) = instruction.words().first() else {
        return;
    };
    let text = word.text();
    cx.require(
        judge(&word.value),
        format_args!("`{text}` is relative to whatever WORKDIR was before"),
    );
}

fn judge(path: &Value) -> Judged {
    match (path.as_str(), path.as_unknown()) {
        (Some(path_text), _) => Judged::known(is_absolute(path_text), path.span),
        (None, Some(unknown)) if unknown.prefix.is_empty() => Judged::unknown(unknown, path.span),
        (None, Some(unknown)) => Judged::known(is_absolute(&unknown.prefix), path.span),
        _ => Judged::known(true, path.span),
    }
}

fn is_absolute(path: &str) -> bool {
    let mut bytes = path.bytes();
    let has_drive = bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic()) && bytes.next() == Some(b':');
    path.starts_with(['/', '\\']) || has_drive
}
