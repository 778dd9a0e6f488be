//! Runner image is retired.
//!
//! GitHub has taken the image away: the job waits for a runner that never comes, and fails after a day.
//!
//! # Remedy
//!
//! Use an image that is offered today, such as `ubuntu-24.04`, `windows-2025` or `macos-15`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     # finding: `ubuntu-20.04` ubuntu-20.04 is retired
//!     runs-on: ubuntu-20.04
//!     steps:
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//! ```

use portcullis_model::workflow::Job;
use portcullis_model::{Edit, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{RETIRED_IMAGES, matrix_values, runner_labels};

/// A label of an image that GitHub no longer has.
pub static RULE: Rule = Rule {
    id: "workflow-retired-runner",
    severity: Severity::High,
    category: "reliability",
    aliases: &["actionlint/runner-label"],
    fixable: true,
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

fn check(job: &Job, cx: &mut Cx) {
    let from_matrix = ["os", "runner", "runs-on", "platform"].map(|key| matrix_values(job, key));
    let uses_matrix = runner_labels(job)
        .iter()
        .any(|label| label.as_str().is_some_and(|text| text.contains("matrix.")));
    let from_matrix = from_matrix.into_iter().flatten().filter(|_| uses_matrix);
    for label in runner_labels(job).into_iter().chain(from_matrix) {
        if let Some(text) = label
            .as_str()
            .filter(|text| RETIRED_IMAGES.contains(&text.to_ascii_lowercase().as_str()))
        {
            let is_written = cx.text(label.span) == text;
            let finding = cx.report(
                label.span,
                format_args!("{text} is retired: no runner will take the job"),
            );
            if let Some(offered) = successor(text).filter(|_| is_written) {
                let edit = Edit {
                    span: label.span,
                    text: offered.to_owned(),
                };
                finding.unsafe_fix(format!("Use {offered}; look up what is installed there"), vec![edit]);
            }
        }
    }
}

/// The newest image of the same system.
fn successor(image: &str) -> Option<&'static str> {
    const OFFERED: &[(&str, &str)] = &[
        ("ubuntu-", "ubuntu-24.04"),
        ("macos-", "macos-15"),
        ("windows-", "windows-2025"),
    ];
    let same = OFFERED.iter().find(|(system, _)| image.starts_with(system));
    same.map(|(_, offered)| *offered)
}
