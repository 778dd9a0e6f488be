//! Artifact is kept for as long as the repository's default says.
//!
//! That is 90 days unless someone has changed it, for every run of every pull request.
//!
//! # Remedy
//!
//! Set `retention-days` to the days for which someone may want the artifact.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `actions/upload-artifact@v4` retention-days is not set
//!       - uses: actions/upload-artifact@v4
//!         with:
//!           path: dist
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/upload-artifact@v4
//!         with:
//!           path: dist
//!           retention-days: 7
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `retention-days` of `actions/upload-artifact` is missing.
pub static RULE: Rule = Rule {
    id: "workflow-artifact-retention-missing",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let Some(uses) = step.uses() else { return };
    if uses.is_action("actions/upload-artifact") {
        cx.require(
            step.with("retention-days").is_set().reported_at(uses.span),
            "retention-days is not set, so the artifact is kept for 90 days by default",
        );
    }
}
