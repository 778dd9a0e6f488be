//! Workflow does not have the form that GitHub reads.
//!
//! GitHub refuses a workflow with an unknown key, a missing section or a value of the wrong kind: it does not run, and
//! only its page says so.
//!
//! # Remedy
//!
//! Correct the key or value after GitHub's workflow syntax; keys are told apart by letter case.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     # finding: `default` a job has no key default
//!     default:
//!       run:
//!         shell: bash
//!     strategy:
//!       matrix:
//!         node: [20]
//!       # finding: `sometimes` fail-fast must be true or false
//!       fail-fast: sometimes
//!     steps:
//!       - run: make
//!         # finding: `with` a step that runs a script has no key with
//!         with:
//!           a: b
//!   # finding: `test` a job must have steps
//!   test:
//!     runs-on: ubuntu-24.04
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     defaults:
//!       run:
//!         shell: bash
//!     strategy:
//!       matrix:
//!         node: [20]
//!       fail-fast: false
//!     steps:
//!       - run: make
//! ```

use std::collections::HashSet;

use portcullis_model::{Data, Entry, Map, Resource, Severity, Span, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{events, has_expression, is_placeholder};
use crate::support::workflow_keys::{
    CALL, CALLER, DISPATCH, EVENT, Holds, JOB, RUN_STEP, SCHEDULE, Section, USES_STEP, WORKFLOW,
};

/// Keys, required keys and kinds of values, from the workflow down to its steps.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-syntax",
    severity: Severity::High,
    category: "correctness",
    aliases: &["actionlint/syntax-check"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    section(&workflow.body, &WORKFLOW, workflow.body.head(), cx);
    check_events(workflow, cx);
    let Some(jobs) = workflow.body.as_map().and_then(|map| map.entry("jobs")) else {
        return;
    };
    let Some(map) = jobs.value.as_map().filter(|map| !map.entries.is_empty()) else {
        cx.report(jobs.key.span, "jobs must have at least one job");
        return;
    };
    for job in map {
        cx.address(smol_str::format_smolstr!("jobs.{}", job.key.name));
        check_job(job, cx);
    }
}

fn check_events(workflow: &Resource, cx: &mut Cx) {
    let Some(on) = workflow.body.as_map().and_then(|map| map.entry("on")) else {
        return;
    };
    let is_empty = match &on.value.data {
        Data::Null => true,
        Data::List(items) => items.is_empty(),
        Data::Map(map) => map.entries.is_empty(),
        Data::String(text) => text.is_empty(),
        _ => false,
    };
    if is_empty {
        cx.report(on.key.span, "on must name at least one event");
    }
    for (name, span, value) in events(workflow) {
        let Some(value) = value.filter(|value| !value.is_null()) else {
            continue;
        };
        match name {
            "schedule" => holds(value, "schedule", span, Holds::List(&SCHEDULE), cx),
            "workflow_dispatch" => section(value, &DISPATCH, span, cx),
            "workflow_call" => section(value, &CALL, span, cx),
            _ => section(value, &EVENT, span, cx),
        }
        let kinds: &[&str] = match name {
            "workflow_dispatch" => &["string", "number", "boolean", "choice", "environment"],
            "workflow_call" => &["string", "number", "boolean"],
            _ => continue,
        };
        for input in value.at("inputs").known().and_then(Value::as_map).into_iter().flatten() {
            let kind = input.value.at("type");
            if let Some(text) = kind.as_str()
                && !kinds.contains(&text)
            {
                cx.report(
                    kind.span(),
                    format_args!("{text} is no type of an input of {name}: {}", kinds.join(", ")),
                );
            }
        }
    }
}

fn check_job(job: &Entry, cx: &mut Cx) {
    let at = job.key.span;
    let Some(map) = job.value.as_map() else {
        cx.report(at, format_args!("the job {} must be a mapping", job.key.name));
        return;
    };
    if map.entry("uses").is_some() {
        section(&job.value, &CALLER, at, cx);
        if let Some(secrets) = map.get("secrets")
            && let Some(text) = secrets.as_str()
            && text != "inherit"
            && !has_expression(text)
        {
            cx.report(
                secrets.span,
                format_args!("secrets must be a mapping or inherit, not {text}"),
            );
        }
        return;
    }
    section(&job.value, &JOB, at, cx);
    if let Some(matrix) = job.value.at("strategy.matrix").known() {
        check_matrix(matrix, cx);
    }
    let Some(steps) = map.entry("steps") else { return };
    match steps.value.as_list() {
        Some([]) | None => {
            cx.report(steps.key.span, "steps must be a list of at least one step");
        }
        Some(list) => list.iter().for_each(|step| check_step(step, cx)),
    }
}

fn check_matrix(matrix: &Value, cx: &mut Cx) {
    let Some(map) = matrix.as_map() else {
        let text = matrix.as_str().unwrap_or("");
        if is_placeholder(text) {
            cx.undecided(matrix.span, format_args!("{text} is filled in by a template"));
        } else if !has_expression(text) {
            cx.report(matrix.span, "matrix must be a mapping");
        }
        return;
    };
    unlike(map, "matrix", cx);
    for row in map {
        let computed = row.value.as_str().is_some_and(has_expression);
        match row.value.as_list() {
            Some([]) => {
                cx.report(
                    row.key.span,
                    format_args!("{} of the matrix is empty, so no job runs", row.key.name),
                );
            }
            None if !computed => {
                cx.report(
                    row.value.head(),
                    format_args!("{} of the matrix must be a list", row.key.name),
                );
            }
            _ => {}
        }
    }
}

fn check_step(step: &Value, cx: &mut Cx) {
    let Some(map) = step.as_map() else {
        cx.report(step.span, "a step must be a mapping with run or uses");
        return;
    };
    match (map.entry("run"), map.entry("uses")) {
        (Some(_), None) => section(step, &RUN_STEP, step.head(), cx),
        (None, Some(uses)) => {
            section(step, &USES_STEP, step.head(), cx);
            if uses.value.as_str().is_some_and(str::is_empty) || uses.value.is_null() {
                cx.report(uses.key.span, "uses must name an action");
            }
        }
        (Some(run), Some(uses)) => {
            let (first, second) = if run.key.span.start < uses.key.span.start {
                (run, uses)
            } else {
                (uses, run)
            };
            let related = first.key.span;
            cx.report(second.key.span, "a step has run or uses, not both")
                .relate(related, "the other");
        }
        (None, None) => {
            let first = map.entries.first().map_or(step.head(), |entry| entry.key.span);
            cx.report(first, "a step must have run or uses");
        }
    }
}

/// Judges the keys of a mapping and what they hold. Missing keys are reported at `at`.
fn section(value: &Value, section: &Section, at: Span, cx: &mut Cx) {
    let Some(map) = value.as_map() else {
        if !value.as_str().is_some_and(has_expression) {
            cx.report(at, format_args!("{} must be a mapping", section.name));
        }
        return;
    };
    for entry in map {
        let name = entry.key.name.as_str();
        match section.keys.iter().find(|(known, _)| *known == name) {
            Some((_, what)) => holds(&entry.value, name, entry.key.span, *what, cx),
            None => {
                let known = section.keys.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
                match known {
                    Some((known, _)) => cx.report(entry.key.span, format_args!("{name} must be written {known}")),
                    None => cx.report(entry.key.span, format_args!("a {} has no key {name}", section.name)),
                };
            }
        }
    }
    for required in section.required {
        if map.entry(required).is_none() {
            cx.report(at, format_args!("a {} must have {required}", section.name));
        }
    }
}

/// Judges what a key holds.
fn holds(value: &Value, key: &str, at: Span, what: Holds, cx: &mut Cx) {
    // An expression may give what is wanted; its type is another rule's matter.
    if value.as_str().is_some_and(has_expression) {
        return;
    }
    let is_scalar = value.scalar_text().is_some();
    let is_texts = value
        .as_list()
        .is_some_and(|items| items.iter().all(|item| item.scalar_text().is_some()));
    let number = value.as_number().filter(|_| !matches!(value.data, Data::String(_)));
    let wanted = match what {
        Holds::Anything => return,
        Holds::Section(of) => return section(value, of, at, cx),
        Holds::Named(of) => return named(value, key, of, false, at, cx),
        Holds::NamedOrNothing(of) => return named(value, key, of, true, at, cx),
        Holds::ScalarOr(of) if value.as_map().is_some() => return section(value, of, at, cx),
        Holds::TextsOr(of) if value.as_map().is_some() => return section(value, of, at, cx),
        Holds::List(of) => match value.as_list() {
            Some(items) if !items.is_empty() => {
                return items.iter().for_each(|item| section(item, of, item.head(), cx));
            }
            _ => "must be a list",
        },
        Holds::Scalars => match value.as_map() {
            Some(map) => return scalars(map, key, cx),
            None => "must be a mapping",
        },
        Holds::Scalar if is_scalar || value.is_null() && matches!(key, "name" | "description" | "default") => return,
        Holds::Bool if matches!(value.data, Data::Bool(_)) => return,
        Holds::Count if number.is_some_and(|number| number >= 1.0 && number.fract() == 0.0) => return,
        Holds::Number if number.is_some_and(|number| number > 0.0) => return,
        Holds::Texts | Holds::TextsOr(_) if is_texts && !value.items().is_empty() || is_scalar => return,
        Holds::ScalarOr(_) if is_scalar => return,
        Holds::Scalar => "must be a text",
        Holds::Bool => "must be true or false",
        Holds::Count => "must be a whole number above zero",
        Holds::Number => "must be a number above zero",
        Holds::Texts => "must be a text or a list of texts",
        Holds::ScalarOr(_) => "must be a text or a mapping",
        Holds::TextsOr(_) => "must be a text, a list of texts or a mapping",
    };
    let span = if value.is_null() || value.span.is_empty() {
        at
    } else {
        value.span
    };
    cx.report(span, format_args!("{key} {wanted}"));
}

fn named(value: &Value, key: &str, of: &Section, or_nothing: bool, at: Span, cx: &mut Cx) {
    let Some(map) = value.as_map() else {
        if !(value.is_null() && or_nothing) {
            cx.report(at, format_args!("{key} must be a mapping"));
        }
        return;
    };
    unlike(map, key, cx);
    for entry in map {
        // An image alone is a service, a name alone an input.
        let alone = entry.value.is_null() && or_nothing || entry.value.scalar_text().is_some() && key == "services";
        if !alone {
            section(&entry.value, of, entry.key.span, cx);
        }
    }
}

fn scalars(map: &Map, key: &str, cx: &mut Cx) {
    unlike(map, key, cx);
    for entry in map {
        if matches!(entry.value.data, Data::Map(_) | Data::List(_)) {
            let name = &entry.key.name;
            cx.report(entry.key.span, format_args!("{name} of {key} must be a text"));
        }
    }
}

/// Names that differ by letter case alone are one name to GitHub.
fn unlike(map: &Map, key: &str, cx: &mut Cx) {
    let mut seen = HashSet::new();
    for entry in map {
        let name = &entry.key.name;
        if !seen.insert(name.to_ascii_lowercase()) {
            cx.report(
                entry.key.span,
                format_args!("{name} stands in {key} already, in other letter case"),
            );
        }
    }
}
