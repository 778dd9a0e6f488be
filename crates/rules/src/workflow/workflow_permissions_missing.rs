//! Token's permissions are left to the repository's default.
//!
//! Where neither the workflow nor the job says what the token may do, a setting of the repository or organisation
//! decides, and that may be everything. A compromised dependency or action then writes to the repository.
//!
//! # Remedy
//!
//! Set `permissions: {}` or `permissions: { contents: read }` for the workflow, and give each job only what it needs.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! # finding: `on` the workflow does not say what its token may do
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! permissions:
//!   contents: read
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//! ```

use portcullis_model::workflow::Job;
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::mend;
use crate::support::workflow::events;

/// No `permissions` at the workflow, and a job without its own.
pub static RULE: Rule = Rule {
    id: "workflow-permissions-missing",
    severity: Severity::Medium,
    aliases: &["excessive-permissions", "CKV2_GHA_1"],
    controls: &["CICD-SEC-5"],
    fixable: true,
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let Some(map) = workflow.body.as_map() else { return };
    let only_called = events(workflow).iter().all(|(name, ..)| *name == "workflow_call");
    let has_own = |job: &Job| !job.at("permissions").is_missing() || declares_empty(job);
    if map.entry("permissions").is_some() || only_called || workflow.jobs().all(|job| has_own(&job)) {
        return;
    }
    let fix = mend::yaml::put_before(cx.unit(), &workflow.body, "jobs", &["permissions:", "  contents: read"]);
    let at = map.entry("on").map_or(map.head, |entry| entry.key.span);
    let finding = cx.report(
        at,
        "the workflow does not say what its token may do, so the repository's default decides",
    );
    for job in workflow.jobs().filter(|job| !has_own(job)) {
        finding.relate(job.entry.key.span, "this job gets the default permissions");
    }
    if let Some(edits) = fix {
        finding.unsafe_fix("Let the token read the repository and no more", edits);
    }
}

/// `permissions:` with nothing behind it gives nothing.
fn declares_empty(job: &Job) -> bool {
    job.entry
        .value
        .as_map()
        .is_some_and(|map| map.entry("permissions").is_some())
}
