//! Workflow command no longer works or is about to go.
//!
//! `::set-output`, `::save-state`, `::set-env` and `::add-path` let everything that a program prints change what later
//! steps see. GitHub has replaced them by files.
//!
//! # Remedy
//!
//! Write to `$GITHUB_OUTPUT`, `$GITHUB_STATE`, `$GITHUB_ENV` and `$GITHUB_PATH`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `::set-output name=` set-output is retired
//!       - run: echo "::set-output name=version::1.2"
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: echo "version=1.2" >> "$GITHUB_OUTPUT"
//! ```

use portcullis_model::Severity;
use portcullis_model::workflow::Step;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{lines, script};

/// One of the four retired commands in a script.
pub static RULE: Rule = Rule {
    id: "workflow-retired-command",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["actionlint/deprecated-commands"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

const COMMANDS: &[(&str, &str, &str)] = &[
    ("::set-output name=", "set-output", "GITHUB_OUTPUT"),
    ("::save-state name=", "save-state", "GITHUB_STATE"),
    ("::set-env name=", "set-env", "GITHUB_ENV"),
    ("::add-path::", "add-path", "GITHUB_PATH"),
];

fn check(step: &Step, cx: &mut Cx) {
    let Some(script) = script(step) else { return };
    for (span, line) in lines(script, cx) {
        for (command, name, file) in COMMANDS {
            for (at, _) in line.match_indices(command) {
                cx.report(
                    span.slice(at, at + command.len()),
                    format_args!("{name} is retired: write to ${file} instead"),
                );
            }
        }
    }
}
