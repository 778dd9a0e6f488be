//! Permission does not exist.
//!
//! GitHub refuses the workflow, or a scope that was meant to be narrow is not there at all.
//!
//! # Remedy
//!
//! Use a scope that GitHub documents, with `read`, `write` or `none`; for all scopes `read-all`, `write-all` or `{}`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! permissions:
//!   # finding: `check` there is no scope check
//!   check: write
//!   # finding: `readable` may be read, write or none
//!   issues: readable
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! permissions:
//!   checks: write
//!   issues: read
//! jobs: {}
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::has_expression;

/// Scopes and their values.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-permission",
    severity: Severity::High,
    category: "correctness",
    aliases: &["actionlint/permissions"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

/// The scopes of the token, and the most that can be given where that is not `write`.
const SCOPES: &[(&str, &[&str])] = &[
    ("actions", &["read", "write", "none"]),
    ("artifact-metadata", &["read", "write", "none"]),
    ("attestations", &["read", "write", "none"]),
    ("checks", &["read", "write", "none"]),
    ("contents", &["read", "write", "none"]),
    ("deployments", &["read", "write", "none"]),
    ("discussions", &["read", "write", "none"]),
    ("id-token", &["write", "none"]),
    ("issues", &["read", "write", "none"]),
    ("models", &["read", "none"]),
    ("packages", &["read", "write", "none"]),
    ("pages", &["read", "write", "none"]),
    ("pull-requests", &["read", "write", "none"]),
    ("repository-projects", &["read", "write", "none"]),
    ("security-events", &["read", "write", "none"]),
    ("statuses", &["read", "write", "none"]),
];

fn check(workflow: &Resource, cx: &mut Cx) {
    check_permissions(workflow.body.as_map().and_then(|map| map.get("permissions")), cx);
    for job in workflow.jobs() {
        let own = job.entry.value.as_map().and_then(|map| map.get("permissions"));
        check_permissions(own, cx.address(job.address()));
    }
}

fn check_permissions(permissions: Option<&Value>, cx: &mut Cx) {
    let Some(permissions) = permissions else { return };
    if permissions.is_null() {
        cx.report(
            permissions.span,
            "permissions says nothing: for no permission at all, write {}",
        );
        return;
    }
    if let Some(text) = permissions.as_str() {
        if !matches!(text, "read-all" | "write-all") && !has_expression(text) {
            cx.report(
                permissions.span,
                format_args!("`{text}` is not read-all, write-all or a map of scopes"),
            );
        }
        return;
    }
    for entry in permissions.as_map().into_iter().flatten() {
        let name = entry.key.name.as_str();
        let Some((_, values)) = SCOPES.iter().find(|(scope, _)| *scope == name) else {
            cx.report(entry.key.span, format_args!("there is no scope {name}"));
            continue;
        };
        let text = entry.value.scalar_text().unwrap_or_default();
        if !values.contains(&text.as_str()) {
            let choice = match values {
                [first, second] => format!("{first} or {second}"),
                _ => "read, write or none".to_owned(),
            };
            cx.report(entry.value.span, format_args!("{name} may be {choice}, not `{text}`"));
        }
    }
}
