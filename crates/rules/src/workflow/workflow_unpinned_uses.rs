//! Action is not pinned to a commit.
//!
//! A tag or a branch is only a name that its owner can move. Whoever takes over the action's repository then runs code
//! in every workflow that uses the name, with its token and its secrets; this is how the actions behind several large
//! supply chain attacks reached their victims.
//!
//! A commit's hash can't be moved.
//!
//! # Remedy
//!
//! Put the full hash of a commit behind the `@`, and the version it stands for in a comment, which update tools keep up
//! to date.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `v4` actions/checkout is pinned to v4, which can be moved to other code
//!       - uses: actions/checkout@v4
//!       # finding: `docker://alpine:3.20` pinned to a tag
//!       - uses: docker://alpine:3.20
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
//!       - uses: ./.github/actions/setup
//! ```

use portcullis_model::workflow::UsesTarget;
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{action_name, all_uses, is_commit};

/// The code that runs can be changed by its owner.
pub static RULE: Rule = Rule {
    id: "workflow-unpinned-uses",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &["unpinned-uses"],
    controls: &["CICD-SEC-3"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for (address, uses, _) in all_uses(resource) {
        cx.address(address);
        let name = action_name(&uses);
        match &uses.target {
            UsesTarget::Local(_) => {}
            UsesTarget::Docker(image) if image.contains("@sha256:") => {}
            UsesTarget::Docker(image) => {
                cx.report(
                    uses.span,
                    format_args!("{image} is pinned to a tag at most, which can be moved to another image"),
                );
            }
            UsesTarget::Repository { reference: None, .. } => {
                cx.report(uses.span, format_args!("{name} names no version"));
            }
            UsesTarget::Repository {
                reference: Some(reference),
                reference_span,
                ..
            } => {
                if !is_commit(reference) {
                    cx.report(
                        *reference_span,
                        format_args!("{name} is pinned to {reference}, which can be moved to other code"),
                    );
                }
            }
        }
    }
}
