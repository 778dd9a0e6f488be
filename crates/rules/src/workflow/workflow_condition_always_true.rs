//! Condition is always true.
//!
//! Where anything stands around `${{ }}` in an `if`, be it a blank or the line break that a `|` block ends with, GitHub
//! makes a text of the whole; and a text that is not empty is true. The step or job runs whatever the expression says.
//!
//! # Remedy
//!
//! Write the condition without `${{ }}`, or with nothing around it; in a block, use `|-` or `>-`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make deploy
//!         # finding: `${{ github.ref == 'refs/heads/main' }} && success()` always true
//!         if: ${{ github.ref == 'refs/heads/main' }} && success()
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make deploy
//!         if: ${{ github.ref == 'refs/heads/main' && success() }}
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::is_text_around;

/// An `if` with `${{ }}` and something around it.
pub static RULE: Rule = Rule {
    id: "workflow-condition-always-true",
    severity: Severity::High,
    category: "correctness",
    aliases: &["unsound-condition", "actionlint/if-cond"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let jobs = resource.jobs().map(|job| (job.address(), job.at("if")));
    let steps = resource.steps().map(|step| (step.address(), step.at("if")));
    for (address, condition) in jobs.chain(steps) {
        if let Some(value) = condition.known()
            && is_text_around(value.as_str().unwrap_or(""))
        {
            cx.address(address).report(
                value.span,
                "the condition is always true: with something around `${{ }}` it is a text, and that is not empty",
            );
        }
    }
}
