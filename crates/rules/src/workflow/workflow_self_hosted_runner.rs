//! Job runs on a self-hosted runner.
//!
//! A self-hosted runner keeps its disk, network and credentials from one job to the next. In a public repository a pull
//! request from anyone can run on it and stay there.
//!
//! # Remedy
//!
//! Use runners of GitHub, or ones that are made new for each job, and require approval for workflows of outside
//! contributors.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: pull_request
//! jobs:
//!   test:
//!     # finding: `self-hosted` self-hosted runner
//!     runs-on: [self-hosted, linux]
//!     steps:
//!       - run: make test
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: pull_request
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make test
//! ```

use portcullis_model::workflow::{Job, NodeKind, Part};
use portcullis_model::{Confidence, Profile, Severity, SmolStr, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{has_expression, matrix_values, runner_labels};

/// The label `self-hosted`, a runner group, or a label that the matrix brings.
pub static RULE: Rule = Rule {
    id: "workflow-self-hosted-runner",
    severity: Severity::Medium,
    confidence: Confidence::Medium,
    profile: Profile::All,
    aliases: &["self-hosted-runner"],
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

fn check(job: &Job, cx: &mut Cx) {
    const MESSAGE: &str = "the job runs on a self-hosted runner, which may keep what a job leaves behind";
    for label in runner_labels(job) {
        match label.as_str() {
            Some("self-hosted") => {
                cx.report(label.span, MESSAGE);
                return;
            }
            Some(text) if has_expression(text) => {
                let values = matrix_key(label, cx)
                    .map(|key| matrix_values(job, &key))
                    .unwrap_or_default();
                for value in values {
                    if value.items().iter().any(|label| label.as_str() == Some("self-hosted")) {
                        cx.report(label.span, MESSAGE)
                            .relate(value.span, "the label comes from here");
                        return;
                    }
                }
            }
            _ => {}
        }
    }
    if let Some(group) = job.at("runs-on.group").known() {
        cx.report(
            group.span,
            "the job runs on a group of runners, which are usually self-hosted",
        );
    }
}

/// The key of `${{ matrix.KEY }}`.
fn matrix_key(value: &Value, cx: &Cx) -> Option<SmolStr> {
    let expression = cx.resource()?.expressions_in(value.span).first()?;
    match &expression.node()?.kind {
        NodeKind::Context(parts) => match parts.as_slice() {
            [Part::Name(context), Part::Name(key)] if context == "matrix" => Some(key.clone()),
            _ => None,
        },
        _ => None,
    }
}
