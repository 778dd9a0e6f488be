//! Workflow runs with privileges on what anyone can cause.
//!
//! `pull_request_target` and `workflow_run` start a workflow of the base repository, with its secrets and a token that
//! can write, on account of a pull request that may come from a fork. Every way in which the workflow touches what the
//! pull request brings is a way to take the repository over; running its code is only the most obvious.
//!
//! # Remedy
//!
//! Use `pull_request`, and `workflow_call` in place of `workflow_run`. Where privileges are needed, keep them in a
//! workflow that neither checks out nor downloads anything that the pull request made.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on:
//!   # finding: `pull_request_target` pull_request_target gives code and text from forks a workflow with secrets
//!   pull_request_target:
//!     types: [opened]
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: pull_request
//! jobs: {}
//! ```

use portcullis_model::workflow::Uses;
use portcullis_model::{Confidence, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{PRIVILEGED_EVENTS, events};

/// One of the events that forks can cause and that run with privileges.
pub static RULE: Rule = Rule {
    id: "workflow-dangerous-trigger",
    severity: Severity::High,
    confidence: Confidence::Medium,
    aliases: &["dangerous-triggers"],
    controls: &["CICD-SEC-4"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

/// Actions that are made for these events and touch nothing but labels.
const LABELERS: &[&str] = &["actions/labeler"];

fn check(workflow: &Resource, cx: &mut Cx) {
    let is_labeler = |uses: Option<Uses>| uses.is_some_and(|uses| LABELERS.iter().any(|name| uses.is_action(name)));
    let mut steps = workflow.steps().peekable();
    if steps.peek().is_some() && steps.all(|step| is_labeler(step.uses())) {
        return;
    }
    for (name, span, _) in events(workflow) {
        if PRIVILEGED_EVENTS.contains(&name) {
            cx.report(
                span,
                format_args!(
                    "{name} gives code and text from forks a workflow with secrets and a token that can write"
                ),
            );
        }
    }
}
