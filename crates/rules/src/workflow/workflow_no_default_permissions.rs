//! Workflow has no permissions of its own.
//!
//! Where only the jobs have `permissions`, the next job that someone adds gets the repository's default, which may be
//! everything.
//!
//! # Remedy
//!
//! Write `permissions: {}` or `permissions: { contents: read }` at the top of the workflow, beside those of the jobs.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! # finding: `on` no permissions at the top
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     permissions:
//!       contents: read
//!     steps:
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! permissions: {}
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     permissions:
//!       contents: read
//!     steps:
//!       - run: make
//! ```

use portcullis_model::workflow::Job;
use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::mend;
use crate::support::workflow::events;

/// No `permissions` at the workflow.
pub static RULE: Rule = Rule {
    id: "workflow-no-default-permissions",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_GHA_1"],
    controls: &["CICD-SEC-5"],
    fixable: true,
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let Some(map) = workflow.body.as_map() else { return };
    let has_own = |job: Job| {
        job.entry
            .value
            .as_map()
            .is_some_and(|map| map.entry("permissions").is_some())
    };
    let only_called = events(workflow).iter().all(|(name, ..)| *name == "workflow_call");
    // Where some job has none, that is another rule's finding.
    let all_have = workflow.jobs().all(has_own);
    if map.entry("permissions").is_none() && (only_called || all_have) {
        let edits = mend::yaml::put_before(cx.unit(), &workflow.body, "jobs", &["permissions: {}"]);
        let at = map.entry("on").map_or(map.head, |entry| entry.key.span);
        let finding = cx.report(
            at,
            "no permissions at the top of the workflow, so a job without its own gets the default",
        );
        // A job without its own has needs that nobody has written down.
        if let Some(edits) = edits.filter(|_| all_have) {
            finding.fix("Give none by default", edits);
        }
    }
}
