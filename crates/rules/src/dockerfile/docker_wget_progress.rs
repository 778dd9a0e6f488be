//! wget fills the log with its progress.
//!
//! Without a terminal wget prints a line for every few kilobytes. The log of a build becomes unreadable, and some systems cut it off.
//!
//! # Remedy
//!
//! Use `--progress=dot:giga`, or `-nv` or `-q`.
//!
//! ```dockerfile,bad
//! # finding: `wget` a line for every few kilobytes
//! RUN wget https://example.com/a.iso
//! ```
//!
//! ```dockerfile,good
//! RUN wget -nv https://example.com/a.iso && wget --progress=dot:giga https://example.com/b.iso
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// Quiet, or with a coarse bar, or writing its log to a file.
pub static RULE: Rule = Rule {
    id: "docker-wget-progress",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["DL3047"],
    judge: Judge::Command(&["wget"], check),
    ..Rule::DEFAULT
};

const TOLD: &[&str] = &[
    "--progress",
    "--quiet",
    "--no-verbose",
    "-nv",
    "--output-file",
    "--append-output",
    "--version",
    "--help",
];

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let told = docker::option(command, TOLD).is_some()
        || command.arguments().iter().any(|word| quiets(word.text()))
        || command.arguments().is_empty();
    if !told {
        cx.report(
            command.words[0].span,
            "wget prints a line for every few kilobytes, add --progress=dot:giga or -nv",
        );
    }
}

/// Whether letters of a short option say so: `-q`, `-qO-`, `-o log`, `-nv`.
fn quiets(option: &str) -> bool {
    if !option.starts_with('-') || option.starts_with("--") {
        return false;
    }
    // What follows `O`, `P` and the like is their value.
    let letters = option[1..].split(['O', 'P', 'U', 't', 'T', 'e']).next().unwrap_or("");
    letters.contains(['q', 'o', 'a']) || letters.contains("nv")
}
