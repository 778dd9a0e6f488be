//! Condition trusts the name of whoever acted last.
//!
//! `github.actor` is who caused this run, not who wrote the pull request. Someone who makes a bot act on their branch,
//! by a rebase or a re-run, passes a condition that asks for the bot.
//!
//! # Remedy
//!
//! Compare `github.event.pull_request.user.login`, who opened the pull request, and take no privileged action for code
//! that others may have pushed since.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: pull_request_target
//! jobs:
//!   merge:
//!     runs-on: ubuntu-24.04
//!     # finding: `github.actor` github.actor is not who wrote the pull request
//!     if: github.actor == 'dependabot[bot]'
//!     steps:
//!       - run: gh pr merge --auto "$URL"
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: pull_request
//! jobs:
//!   merge:
//!     runs-on: ubuntu-24.04
//!     if: github.event.pull_request.user.login == 'dependabot[bot]'
//!     steps:
//!       - run: gh pr merge --auto "$URL"
//! ```

use portcullis_model::workflow::{Node, NodeKind};
use portcullis_model::{Confidence, Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `github.actor == 'name[bot]'`.
pub static RULE: Rule = Rule {
    id: "workflow-spoofable-bot-condition",
    severity: Severity::High,
    confidence: Confidence::Medium,
    aliases: &["bot-conditions"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

const ACTORS: &[&str] = &[
    "github.actor",
    "github.triggering_actor",
    "github.event.pull_request.sender.login",
    "github.event.sender.login",
];
const ACTOR_IDS: &[&str] = &[
    "github.actor_id",
    "github.event.pull_request.sender.id",
    "github.event.sender.id",
];
/// The numbers of the accounts of Dependabot, GitHub Actions and Renovate.
const BOT_IDS: &[&str] = &["49699333", "27856297", "29110", "41898282", "29139614"];

fn check(workflow: &Resource, cx: &mut Cx) {
    let conditions = workflow
        .jobs()
        .map(|job| job.at("if"))
        .chain(workflow.steps().map(|step| step.at("if")));
    for condition in conditions {
        let Some(value) = condition.known() else { continue };
        for expression in workflow.expressions_in(value.span) {
            if let Some(node) = expression.node() {
                node.walk(&mut |node| check_comparison(node, cx));
            }
        }
    }
}

fn check_comparison(node: &Node, cx: &mut Cx) {
    let NodeKind::Binary("==", sides) = &node.kind else {
        return;
    };
    for (context, other) in [(&sides[0], &sides[1]), (&sides[1], &sides[0])] {
        let Some(path) = context.context_path() else { continue };
        let NodeKind::Literal(literal) = &other.kind else {
            continue;
        };
        let text = Value::new(literal.clone(), other.span)
            .scalar_text()
            .unwrap_or_default();
        let is_bot = ACTORS.contains(&path.as_str()) && text.ends_with("[bot]")
            || ACTOR_IDS.contains(&path.as_str()) && BOT_IDS.contains(&text.as_str());
        if is_bot {
            cx.report(
                context.span,
                format_args!("{path} is not who wrote the pull request, so the condition can be passed by others"),
            );
        }
    }
}
