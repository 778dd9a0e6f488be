//! Code of a fork is checked out with the base repository's privileges.
//!
//! The workflow runs with secrets and a token that can write, and fetches the head of a pull request that anyone may
//! have made. From here on every build script, test, configuration file and package hook in the checkout is the
//! attacker's, and runs with those privileges.
//!
//! # Remedy
//!
//! Run the code of pull requests in a workflow on `pull_request`, which has no secrets, and hand results over as
//! artifacts that are treated as data.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: pull_request_target
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
//!         with:
//!           # finding: `${{ github.event.pull_request.head.sha }}` checks out what the pull request brings, with the privileges of pull_request_target
//!           ref: ${{ github.event.pull_request.head.sha }}
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: pull_request
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
//!         with:
//!           ref: ${{ github.event.pull_request.head.sha }}
//! ```

use portcullis_model::Severity;
use portcullis_model::workflow::Step;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{each_flowing, event_among};

/// `actions/checkout` of a pull request's head in a privileged workflow.
pub static RULE: Rule = Rule {
    id: "workflow-untrusted-checkout",
    severity: Severity::Critical,
    controls: &["CICD-SEC-4"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

/// What leads to the code of the pull request. The name of its branch alone does not: without a `repository` it is looked
/// for in the base repository.
const HEADS: &[&str] = &[
    "github.event.number",
    "github.event.pull_request.number",
    "github.event.pull_request.head.sha",
    "github.event.pull_request.head.repo",
    "github.event.pull_request.merge_commit_sha",
    "github.event.workflow_run.head_sha",
    "github.event.workflow_run.head_commit",
    "github.event.workflow_run.head_repository",
    "github.event.issue.number",
];

fn check(step: &Step, cx: &mut Cx) {
    let Some(workflow) = cx.resource() else { return };
    let Some((event, _)) = event_among(workflow, &["pull_request_target", "workflow_run", "issue_comment"]) else {
        return;
    };
    if !step.uses().is_some_and(|uses| uses.is_action("actions/checkout")) {
        return;
    }
    for input in ["ref", "repository"] {
        let Some(value) = step.with(input).known() else {
            continue;
        };
        for expression in workflow.expressions_in(value.span) {
            let mut from_head = false;
            if let Some(node) = expression.node() {
                each_flowing(node, &mut |node, _| {
                    let path = node.context_path().unwrap_or_default();
                    from_head |= HEADS.iter().any(|head| path.starts_with(head));
                });
            }
            if from_head {
                cx.report(
                    value.span,
                    format_args!("checks out what the pull request brings, with the privileges of {event}"),
                );
                return;
            }
        }
    }
}
