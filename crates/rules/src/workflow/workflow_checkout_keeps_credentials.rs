//! Checkout leaves its token on disk.
//!
//! `actions/checkout` writes the token into the files of the runner, where every later step can read it, and from where
//! an artifact of the whole workspace carries it out.
//!
//! # Remedy
//!
//! Set `persist-credentials: false`; where later steps push, set it to `true` so that it is seen.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683` the token stays readable for later steps
//!       - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
//!         with:
//!           persist-credentials: false
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Confidence, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::mend::yaml::{self, New};

/// `persist-credentials` is true unless it is set.
pub static RULE: Rule = Rule {
    id: "workflow-checkout-keeps-credentials",
    severity: Severity::Medium,
    confidence: Confidence::Low,
    aliases: &["artipacked"],
    fixable: true,
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let Some(uses) = step.uses() else { return };
    if step.job.is_none() || !uses.is_action("actions/checkout") || !step.with("persist-credentials").is_missing() {
        return;
    }
    let edits = yaml::set(
        cx.unit(),
        step.value,
        &["with", "persist-credentials"],
        New::Scalar("false"),
    );
    // A later step may push with it, and does so where another token or a key is given.
    let pushes = !step.with("token").is_missing() || !step.with("ssh-key").is_missing();
    let is_needed = pushes || step.job.is_some_and(|job| calls_git(cx.text(job.entry.value.span)));
    let finding = cx.report(
        uses.span,
        "the token stays readable for later steps: persist-credentials is not set",
    );
    if let Some(edits) = edits.filter(|_| !is_needed) {
        finding.unsafe_fix("Set persist-credentials to false", edits);
    }
}

/// Whether something in a job talks to the server with what the checkout left, or may, because there is too much of it to
/// be read for every step.
fn calls_git(job: &str) -> bool {
    const CALLS: &[&str] = &[
        "git push",
        "git pull",
        "git fetch",
        "git submodule",
        "git lfs",
        "git-auto-commit-action",
        "add-and-commit",
    ];
    const READ_AT_MOST: usize = 32 * 1024;
    job.len() > READ_AT_MOST || CALLS.iter().any(|call| job.contains(call))
}
