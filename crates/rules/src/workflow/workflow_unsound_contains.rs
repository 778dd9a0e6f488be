//! Condition holds for parts of the names it lists.
//!
//! `contains` with a text as its first argument looks for a substring: `contains('refs/heads/main refs/heads/develop',
//! github.ref)` also holds for a branch named `mai`, which anyone with write access can push.
//!
//! # Remedy
//!
//! Give `contains` a list: `contains(fromJSON('["refs/heads/main"]'), github.ref)`, or compare with `==`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     # finding: `contains('refs/heads/main refs/heads/develop', github.ref)` holds for every part of the text
//!     if: contains('refs/heads/main refs/heads/develop', github.ref)
//!     steps:
//!       - run: make deploy
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     if: contains(fromJSON('["refs/heads/main", "refs/heads/develop"]'), github.ref)
//!     steps:
//!       - run: make deploy
//! ```

use portcullis_model::workflow::NodeKind;
use portcullis_model::{Data, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `contains` of a literal text and a context.
pub static RULE: Rule = Rule {
    id: "workflow-unsound-contains",
    severity: Severity::Medium,
    aliases: &["unsound-contains"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let conditions = workflow.jobs().map(|job| job.at("if"));
    for condition in conditions.chain(workflow.steps().map(|step| step.at("if"))) {
        let Some(value) = condition.known() else { continue };
        for expression in workflow.expressions_in(value.span) {
            let Some(node) = expression.node() else { continue };
            node.walk(&mut |node| {
                if let NodeKind::Call(name, arguments) = &node.kind
                    && name == "contains"
                    && let [haystack, needle] = arguments.as_slice()
                    && matches!(haystack.kind, NodeKind::Literal(Data::String(_)))
                    && let Some(path) = needle.context_path()
                {
                    cx.report(
                        node.span,
                        format_args!("the condition holds for every part of the text that {path} may be, not only for whole words"),
                    );
                }
            });
        }
    }
}
