//! Value is pasted into a script.
//!
//! `${{ }}` is replaced before the shell reads the script, so a quote, a blank or a `$` in the value is read as shell.
//! Inputs, outputs of other steps and names of branches are not written by just anyone, but nobody checks them either,
//! and a reusable workflow does not know who calls it.
//!
//! # Remedy
//!
//! Put the value into `env` of the step and let the script read the variable, in quotes.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on:
//!   workflow_dispatch:
//!     inputs:
//!       version:
//!         type: string
//! jobs:
//!   release:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `inputs.version` inputs.version becomes part of a script
//!       - run: ./release.sh ${{ inputs.version }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on:
//!   workflow_dispatch:
//!     inputs:
//!       version:
//!         type: string
//! jobs:
//!   release:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: ./release.sh "$VERSION"
//!         env:
//!           VERSION: ${{ inputs.version }}
//!       - run: echo "${{ github.sha }} ${{ runner.os }}"
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Confidence, Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{code, each_flowing};
use crate::support::workflow_origin::{Origin, origin_of};

/// A context of which the workflow cannot know the text flows into code.
pub static RULE: Rule = Rule {
    id: "workflow-expression-in-script",
    severity: Severity::Low,
    confidence: Confidence::Low,
    profile: Profile::All,
    aliases: &["template-injection"],
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
                if let Origin::Elsewhere = origin_of(node, parts, step, resource) {
                    let path = cx.text(node.span);
                    cx.report(
                        node.span,
                        format_args!("{path} becomes part of a script, whatever it holds"),
                    );
                }
            });
        }
    }
}
