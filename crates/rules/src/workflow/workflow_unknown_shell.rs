//! Shell is not there.
//!
//! The step fails on a runner that does not have the shell.
//!
//! # Remedy
//!
//! Use a shell that GitHub documents for the runner's system, or a command with `{0}` in the place of the script.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//!         # finding: `dash` no shell dash
//!         shell: dash
//!       - run: dir
//!         # finding: `cmd` only on Windows
//!         shell: cmd
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//!         shell: bash
//!       - run: print "a"
//!         shell: perl {0}
//! ```

use portcullis_model::workflow::Job;
use portcullis_model::{Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{has_expression, runner_labels};

/// Names of shells, by the runner's system.
pub static RULE: Rule = Rule {
    id: "workflow-unknown-shell",
    severity: Severity::High,
    category: "correctness",
    aliases: &["actionlint/shell-name"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    check_shell(workflow.at("defaults.run.shell").known(), None, cx);
    for job in workflow.jobs() {
        let system = system_of(&job);
        cx.address(job.address());
        check_shell(job.at("defaults.run.shell").known(), system, cx);
        for step in job.steps() {
            check_shell(step.at("shell").known(), system, cx.address(step.address()));
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum System {
    Windows,
    Unix,
}

/// The system of the runner, where the labels tell it.
fn system_of(job: &Job) -> Option<System> {
    runner_labels(job).iter().find_map(|label| {
        let text = label.as_str()?.to_ascii_lowercase();
        if has_expression(&text) {
            None
        } else if text.starts_with("windows") {
            Some(System::Windows)
        } else if ["ubuntu", "macos", "linux"].iter().any(|name| text.starts_with(name)) {
            Some(System::Unix)
        } else {
            None
        }
    })
}

fn check_shell(shell: Option<&Value>, system: Option<System>, cx: &mut Cx) {
    let Some(value) = shell else { return };
    let Some(text) = value.as_str() else { return };
    if has_expression(text) || text.contains("{0}") {
        return;
    }
    let only = match text.to_ascii_lowercase().as_str() {
        "bash" | "pwsh" | "python" => None,
        "sh" => Some((System::Unix, "Linux and macOS")),
        "cmd" | "powershell" => Some((System::Windows, "Windows")),
        _ => {
            cx.report(
                value.span,
                format_args!("there is no shell {text}, and it has no {{0}} to be a command"),
            );
            return;
        }
    };
    if let (Some((needed, name)), Some(system)) = (only, system)
        && needed != system
    {
        cx.report(value.span, format_args!("the shell {text} is there only on {name}"));
    }
}
