//! Commit is pinned without a word which version it is.
//!
//! Nobody can read a version from a hash, and update tools take it from the comment behind.
//!
//! # Remedy
//!
//! Write the version in a comment behind the hash: `# v4.2.2`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `11bd71901bbe5b1630ceea73d27597364c9af683` which version
//!       - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
//! ```

use portcullis_model::workflow::UsesTarget;
use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{action_name, all_uses, is_commit};

/// A hash without a comment on its line.
pub static RULE: Rule = Rule {
    id: "workflow-pin-without-version",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for (address, uses, _) in all_uses(resource) {
        let UsesTarget::Repository {
            reference: Some(reference),
            reference_span,
            ..
        } = uses.target
        else {
            continue;
        };
        let Some(file) = cx.unit().file(uses.span.source) else {
            return;
        };
        let next = file
            .comments
            .partition_point(|comment| comment.span.start < uses.span.end);
        let line = file.source.line_of(uses.span.end as usize);
        let has_comment = file
            .comments
            .get(next)
            .is_some_and(|comment| file.source.line_of(comment.span.start as usize) == line);
        if is_commit(reference) && !has_comment {
            let name = action_name(&uses);
            cx.address(address).report(
                reference_span,
                format_args!("no comment says which version of {name} this is"),
            );
        }
    }
}
