//! Workflow says something in a roundabout way.
//!
//! A path with `..` in `uses`, or an expression of constants that a constant would replace, does what a plain spelling
//! does but is not found by people and tools who look for the plain spelling. That is how a change is carried past a
//! review.
//!
//! # Remedy
//!
//! Write the path or the value as it is.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `github/codeql-action/upload/../init@fca7ace96b7d713c7035871441bd52efbe39e27e` the path goes roundabout
//!       - uses: github/codeql-action/upload/../init@fca7ace96b7d713c7035871441bd52efbe39e27e # v3
//!       # finding: `format('{0}/{1}', 'a', 'b')` always gives the same
//!       - run: echo ${{ format('{0}/{1}', 'a', 'b') }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: github/codeql-action/init@fca7ace96b7d713c7035871441bd52efbe39e27e # v3
//!       - run: echo a/b
//! ```

use portcullis_model::workflow::{Node, NodeKind, Part, UsesTarget};
use portcullis_model::{Confidence, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{all_uses, has_expression};

/// Paths with empty, `.` or `..` parts; expressions without any context; round trips through JSON; computed indexes.
pub static RULE: Rule = Rule {
    id: "workflow-obfuscated",
    severity: Severity::Low,
    confidence: Confidence::Medium,
    aliases: &["obfuscation"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for (address, uses, _) in all_uses(resource) {
        if let UsesTarget::Repository {
            owner,
            repository,
            path,
            ..
        } = uses.target
            && (is_roundabout(path) && !path.is_empty() || is_roundabout(owner) || is_roundabout(repository))
        {
            cx.address(address).report(
                uses.span,
                "the path goes roundabout: it has an empty part, `.` or `..` in it",
            );
        }
    }
    for step in resource.steps() {
        let with = step.at("with");
        if with.as_str().is_some_and(has_expression) {
            cx.address(step.address()).report(
                with.span(),
                "the inputs are computed, so nobody can read what the action is given",
            );
        }
    }
    cx.address("");
    for expression in resource.expressions() {
        if let Some(node) = expression.node() {
            visit(node, cx);
        }
    }
}

fn is_roundabout(path: &str) -> bool {
    path.split('/').any(|part| matches!(part, "" | "." | ".."))
}

/// Reports the outermost node that is roundabout, and looks below the others.
fn visit(node: &Node, cx: &mut Cx) {
    if !matches!(node.kind, NodeKind::Literal(_)) && is_constant(node) {
        cx.report(node.span, "the expression always gives the same value: write the value");
        return;
    }
    match &node.kind {
        NodeKind::Call(name, arguments) => {
            let inner = arguments.first().map_or("", called);
            if matches!((name.as_str(), inner), ("fromjson", "tojson") | ("tojson", "fromjson")) {
                cx.report(node.span, "the value goes to JSON and back without a change");
                return;
            }
            arguments.iter().for_each(|argument| visit(argument, cx));
        }
        NodeKind::Binary(_, sides) => sides.iter().for_each(|side| visit(side, cx)),
        NodeKind::Not(inner) => visit(inner, cx),
        NodeKind::Context(parts) => {
            for part in parts {
                match part {
                    Part::Value(inner) => visit(inner, cx),
                    Part::Index(inner) if !matches!(inner.kind, NodeKind::Literal(_)) => {
                        if is_constant(inner) {
                            cx.report(inner.span, "the name of the field is computed from constants");
                        } else {
                            visit(inner, cx);
                        }
                    }
                    _ => {}
                }
            }
        }
        NodeKind::Literal(_) => {}
    }
}

fn called(node: &Node) -> &str {
    match &node.kind {
        NodeKind::Call(name, _) => name,
        _ => "",
    }
}

/// Whether the value needs nothing that is known only when the workflow runs.
fn is_constant(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Literal(_) => true,
        NodeKind::Context(parts) => matches!(parts.as_slice(), [Part::Value(inner), rest @ ..]
            if is_constant(inner) && !rest.iter().any(|part| matches!(part, Part::Index(index) if !is_constant(index)))),
        // A list can only be written as JSON, so `fromJSON` of a constant is the plain spelling.
        NodeKind::Call(name, arguments) => {
            !matches!(
                name.as_str(),
                "hashfiles" | "success" | "failure" | "always" | "cancelled" | "fromjson"
            ) && arguments.iter().all(is_constant)
        }
        NodeKind::Binary(_, sides) => sides.iter().all(is_constant),
        NodeKind::Not(inner) => is_constant(inner),
    }
}
