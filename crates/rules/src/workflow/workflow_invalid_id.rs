//! Name of a job or step is not allowed.
//!
//! GitHub refuses the workflow: an id begins with a letter or `_`, goes on with letters, digits, `-` and `_`, and
//! stands for one step or job only.
//!
//! # Remedy
//!
//! Give each job and step an id of its own in that alphabet; a text for people goes into `name`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   # finding: `build app` is no id
//!   build app:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - id: one
//!         run: make
//!       # finding: `one` already the id of another step
//!       - id: one
//!         run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build-app:
//!     name: Build app
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - id: one
//!         run: make
//! ```

use std::collections::HashMap;

use portcullis_model::{Resource, Severity, Span, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::has_expression;

/// Ids of jobs and steps: their alphabet, and no two alike.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-id",
    severity: Severity::High,
    category: "correctness",
    aliases: &["actionlint/id"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let jobs = resource.at("jobs");
    let jobs = jobs.known().and_then(Value::as_map);
    let mut seen = HashMap::new();
    for entry in jobs.into_iter().flatten() {
        let key = &entry.key;
        if let Some(related) = seen.insert(key.name.to_ascii_lowercase(), key.span) {
            cx.report(key.span, format_args!("{} is already the id of another job", key.name))
                .relate(related, "the other job");
        }
        check_id(&key.name, key.span, cx);
        for needed in entry.value.at("needs").items() {
            if let Some(text) = needed.as_str() {
                check_id(text, needed.span, cx);
            }
        }
        check_steps(entry.value.at("steps").items(), cx);
    }
    check_steps(resource.at("runs.steps").items(), cx);
}

fn check_steps(steps: &[Value], cx: &mut Cx) {
    let mut seen = HashMap::new();
    for step in steps {
        let Some(id) = step.at("id").known() else { continue };
        let Some(text) = id.as_str() else { continue };
        if let Some(related) = seen.insert(text.to_ascii_lowercase(), id.span) {
            cx.report(
                id.span,
                format_args!("{text} is already the id of another step of the job"),
            )
            .relate(related, "the other step");
        }
        check_id(text, id.span, cx);
    }
}

fn check_id(id: &str, span: Span, cx: &mut Cx) {
    if has_expression(id) {
        cx.report(span, format_args!("`{id}` is computed, but an id is fixed"));
        return;
    }
    let mut bytes = id.bytes();
    let starts = bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == b'_');
    if !starts || !bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
        cx.report(
            span,
            format_args!("`{id}` is no id: it begins with a letter or _, and has letters, digits, - and _"),
        );
    }
}
