//! Action of the same repository is taken from the workspace.
//!
//! `./path` is whatever stands in the workspace when the step runs, also after another step has changed or checked out
//! something else there.
//!
//! # Remedy
//!
//! Write `$/path`, which is the action at the workflow's own commit.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `./.github/actions/setup` whatever stands in the workspace
//!       - uses: ./.github/actions/setup
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: $/.github/actions/setup
//! ```

use portcullis_model::workflow::UsesTarget;
use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::all_uses;

/// `uses: ./...`.
pub static RULE: Rule = Rule {
    id: "workflow-workspace-relative-uses",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["self-repository"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for (address, uses, _) in all_uses(resource) {
        if matches!(uses.target, UsesTarget::Local(path) if path.starts_with('.')) {
            cx.address(address).report(
                uses.span,
                "this is whatever stands in the workspace when the step runs, not what stands in the commit",
            );
        }
    }
}
