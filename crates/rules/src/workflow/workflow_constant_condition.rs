//! Condition does not depend on anything.
//!
//! A condition of constants is a decision that nobody takes any more: the step or job always runs or never does.
//!
//! # Remedy
//!
//! Take the condition away, or the step.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//!         # finding: `false` always the same
//!         if: false
//!       - run: make test
//!         # finding: `1 == 1 || 'a' == 'b'` always the same
//!         if: 1 == 1 || 'a' == 'b'
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make test
//!         if: github.event_name == 'push'
//! ```

use portcullis_model::workflow::{Node, NodeKind, Part};
use portcullis_model::{Data, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::is_text_around;

/// An `if` without any context or status function.
pub static RULE: Rule = Rule {
    id: "workflow-constant-condition",
    severity: Severity::Low,
    category: "correctness",
    aliases: &["actionlint/if-cond"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let jobs = resource.jobs().map(|job| (job.address(), job.at("if")));
    let snapshots = resource.jobs().map(|job| (job.address(), job.at("snapshot.if")));
    let steps = resource.steps().map(|step| (step.address(), step.at("if")));
    for (address, condition) in jobs.chain(snapshots).chain(steps) {
        let Some(value) = condition.known() else { continue };
        let constant = match resource.expressions_in(value.span) {
            [] => value.as_str().is_none(),
            [expression] if !is_text_around(value.as_str().unwrap_or("")) => {
                expression.node().is_some_and(|node| decides(node).is_some())
            }
            _ => false,
        };
        if constant {
            cx.address(address)
                .report(value.span, "the condition is always the same: it depends on nothing");
        }
    }
}

/// What the node is, where nothing that is known only later can change it: whether it counts as true.
fn decides(node: &Node) -> Option<bool> {
    match &node.kind {
        NodeKind::Literal(value) => Some(match value {
            Data::Null => false,
            Data::Bool(value) => *value,
            Data::Number(number) => number.as_f64() != 0.0,
            Data::String(text) => !text.is_empty(),
            _ => true,
        }),
        NodeKind::Not(inner) => decides(inner).map(|value| !value),
        NodeKind::Binary("&&", sides) => match (decides(&sides[0]), decides(&sides[1])) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        },
        NodeKind::Binary("||", sides) => match (decides(&sides[0]), decides(&sides[1])) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        },
        NodeKind::Binary(_, sides) => (is_constant(&sides[0]) && is_constant(&sides[1])).then_some(true),
        NodeKind::Call(..) => is_constant(node).then_some(true),
        NodeKind::Context(_) => None,
    }
}

fn is_constant(node: &Node) -> bool {
    let mut constant = true;
    node.walk(&mut |node| {
        constant &= match &node.kind {
            NodeKind::Context(parts) => matches!(parts.first(), Some(Part::Value(_))),
            NodeKind::Call(name, _) => !matches!(
                name.as_str(),
                "success" | "failure" | "always" | "cancelled" | "hashfiles"
            ),
            _ => true,
        };
    });
    constant
}
