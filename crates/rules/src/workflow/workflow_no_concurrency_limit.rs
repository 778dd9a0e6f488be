//! Runs that are overtaken go on.
//!
//! Without a concurrency group that cancels, every push to a pull request adds a run while the ones before still use
//! runners, and runs of the same branch race each other for artifacts and deployments.
//!
//! # Remedy
//!
//! Set `concurrency` with a `group` of the workflow and the branch, and `cancel-in-progress: true`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! # finding: `on` no concurrency
//! on: pull_request
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make test
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: pull_request
//! concurrency:
//!   group: ${{ github.workflow }}-${{ github.ref }}
//!   cancel-in-progress: true
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make test
//! ```

use portcullis_model::{Profile, Resource, Severity, Span, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::events;

/// No `concurrency` that cancels, at the workflow or at every job.
pub static RULE: Rule = Rule {
    id: "workflow-no-concurrency-limit",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    aliases: &["concurrency-limits"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let Some(map) = workflow.body.as_map() else { return };
    // A called workflow is limited by its caller.
    if events(workflow).iter().all(|(name, ..)| *name == "workflow_call") {
        return;
    }
    match map.entry("concurrency") {
        Some(entry) => check_cancels(&entry.value, entry.key.span, cx),
        None => {
            let mut without = workflow
                .jobs()
                .filter(|job| job.at("concurrency").is_missing())
                .peekable();
            if without.peek().is_some() || workflow.jobs().next().is_none() {
                let at = map.entry("on").map_or(map.head, |entry| entry.key.span);
                cx.report(
                    at,
                    "the workflow has no concurrency group that cancels runs that are overtaken",
                );
            } else {
                for job in workflow.jobs() {
                    if let Some(value) = job.at("concurrency").known() {
                        check_cancels(value, value.head(), cx.address(job.address()));
                    }
                }
            }
        }
    }
}

fn check_cancels(concurrency: &Value, at: Span, cx: &mut Cx) {
    let cancels = concurrency.at("cancel-in-progress");
    let ok = match cancels.known() {
        Some(value) => value.as_bool() != Some(false),
        None => false,
    };
    if !ok {
        let at = cancels.known().map_or(at, |value| value.span);
        cx.report(at, "the concurrency group does not cancel runs that are overtaken");
    }
}
