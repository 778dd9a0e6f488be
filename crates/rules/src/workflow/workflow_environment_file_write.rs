//! Privileged workflow sets variables for later steps.
//!
//! What is written to `GITHUB_ENV` or `GITHUB_PATH` changes the environment of every later step. In a workflow that
//! forks can start, one value under their control is enough to load code into those steps, by `LD_PRELOAD` or by a
//! program of the same name.
//!
//! # Remedy
//!
//! Pass values through `GITHUB_OUTPUT`, and read them as `env` of the one step that needs them.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: pull_request_target
//! jobs:
//!   label:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: |
//!           # finding: `GITHUB_ENV` written in a workflow on pull_request_target
//!           echo "TITLE=$TITLE" >> "$GITHUB_ENV"
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: pull_request
//! jobs:
//!   label:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: echo "TITLE=$TITLE" >> "$GITHUB_ENV"
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Confidence, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{PRIVILEGED_EVENTS, event_among, lines, script};

/// A write to the environment files after a dangerous event.
pub static RULE: Rule = Rule {
    id: "workflow-environment-file-write",
    severity: Severity::High,
    confidence: Confidence::Medium,
    aliases: &["github-env"],
    controls: &["CICD-SEC-4"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let Some(resource) = cx.resource() else { return };
    let event = event_among(resource, PRIVILEGED_EVENTS).map(|(name, _)| name);
    // An action does not know what starts it, so it must be ready for the worst.
    if event.is_none() && resource.kind != "action" {
        return;
    }
    let Some(script) = script(step) else { return };
    let reason = event.map_or_else(
        || "in an action, which any workflow may use".to_owned(),
        |event| format!("in a workflow on {event}"),
    );
    for (span, line) in lines(script, cx) {
        if line.starts_with('#') {
            continue;
        }
        for file in ["GITHUB_ENV", "GITHUB_PATH"] {
            if let Some(at) = line.find(file)
                && writes_before(line.get(..at).unwrap_or(""))
                && !writes_fixed_text(line)
            {
                cx.report(
                    span.slice(at, at + file.len()),
                    format_args!("{file} is written {reason}: a value from outside can take over later steps"),
                );
                break;
            }
        }
    }
}

/// Whether the text before the file's name sends something to it.
fn writes_before(before: &str) -> bool {
    let lower = before.to_ascii_lowercase();
    ["tee ", "out-file", "add-content", "set-content", "tee-object"]
        .iter()
        .any(|word| lower.contains(word))
        || before
            .trim_end_matches(['"', '\'', '$', '{', '%', ' ', '(', '\t'])
            .trim_end_matches("env:")
            .trim_end_matches(['"', '\'', '$', '{', ' '])
            .ends_with('>')
}

/// `echo` of a text without any expansion puts nothing there that could come from outside.
fn writes_fixed_text(line: &str) -> bool {
    let Some((command, _)) = line.split_once('>') else {
        return false;
    };
    let words = command.trim();
    (words.starts_with("echo ") || words.starts_with("printf ")) && !words.contains(['$', '`', '%', '|', '&', ';'])
}
