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

use portcullis_model::workflow::{Step, Uses};
use portcullis_model::{Confidence, Edit, Severity, Span};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

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
    let edit = insertion(step, &uses, cx);
    let finding = cx.report(
        uses.span,
        "the token stays readable for later steps: persist-credentials is not set",
    );
    finding.fix("Set persist-credentials to false", edit.into_iter().collect());
    if finding.fix.as_ref().is_some_and(|fix| fix.edits.is_empty()) {
        finding.fix = None;
    }
}

/// The line to add: below `with` where there is one, else with a `with` below `uses`.
fn insertion(step: &Step, uses: &Uses, cx: &Cx) -> Option<Edit> {
    let step_map = step.value.as_map()?;
    let source = &cx.unit().file(uses.span.source)?.source;
    let column = |span: Span| source.position(span.start as usize).column as usize - 1;
    let line_end = |span: Span| {
        let line = source.line_of(span.end as usize);
        Some(source.span(0, source.line_span(line)?.range().end).range().end)
    };
    let (at, text) = match step_map.entry("with") {
        Some(with) => {
            let first = with.value.as_map()?.iter().next()?;
            let indent = column(first.key.span);
            // Flow style keeps its keys on one line; it is left to the author.
            if source.line_of(first.key.span.start as usize) == source.line_of(with.key.span.start as usize) {
                return None;
            }
            (
                line_end(with.key.span)?,
                format!("\n{:indent$}persist-credentials: false", ""),
            )
        }
        None => {
            let indent = column(step_map.entry("uses")?.key.span);
            (
                line_end(uses.span)?,
                format!("\n{:indent$}with:\n{:indent$}  persist-credentials: false", "", ""),
            )
        }
    };
    Some(Edit {
        span: source.span(at, at),
        text,
    })
}
