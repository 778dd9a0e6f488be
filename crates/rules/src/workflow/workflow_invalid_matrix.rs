//! Matrix has a row twice or leaves out what is not in it.
//!
//! A value that stands twice runs the same job twice. An `exclude` that fits no combination excludes nothing, so that
//! jobs run which somebody meant to leave out.
//!
//! # Remedy
//!
//! Take the second value away, and let each `exclude` name keys and values of the matrix.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   test:
//!     strategy:
//!       matrix:
//!         os: [ubuntu-24.04, windows-2022]
//!         # finding: `20` stands twice
//!         node: [20, 22, 20]
//!         exclude:
//!           # finding: `macos-15` no value of os
//!           - os: macos-15
//!     runs-on: ${{ matrix.os }}
//!     steps:
//!       - run: make test
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   test:
//!     strategy:
//!       matrix:
//!         os: [ubuntu-24.04, windows-2022]
//!         node: [20, 22]
//!         exclude:
//!           - os: windows-2022
//!             node: 20
//!     runs-on: ${{ matrix.os }}
//!     steps:
//!       - run: make test
//! ```

use portcullis_model::workflow::Job;
use portcullis_model::{Data, Entry, Map, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::has_expression;

/// Rows of the matrix, and what `exclude` names.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-matrix",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["actionlint/matrix"],
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

/// A matrix makes at most this many jobs; rows beyond it are not compared, since GitHub refuses them.
const JOBS: usize = 256;

fn check(job: &Job, cx: &mut Cx) {
    let matrix = job.at("strategy.matrix");
    let Some(matrix) = matrix.known().and_then(Value::as_map) else {
        return;
    };
    for row in matrix {
        if matches!(row.key.name.as_str(), "include" | "exclude") {
            continue;
        }
        let items = row
            .value
            .as_list()
            .filter(|items| items.len() <= JOBS)
            .unwrap_or_default();
        for (position, item) in items.iter().enumerate() {
            if let Some(first) = items[..position].iter().find(|other| is_same(other, item)) {
                let related = first.span;
                let name = &row.key.name;
                cx.report(
                    item.span,
                    format_args!("this value of {name} stands twice, so its jobs run twice"),
                )
                .relate(related, "the same value");
            }
        }
    }
    let Some(excluded) = matrix.get("exclude") else { return };
    let included = matrix.get("include");
    if included.is_some_and(|include| include.as_str().is_some() || include.items().len() > JOBS) {
        return;
    }
    for combination in excluded.as_list().unwrap_or_default() {
        for part in combination.as_map().into_iter().flatten() {
            check_part(part, matrix, included, cx);
        }
    }
}

fn check_part(part: &Entry, matrix: &Map, included: Option<&Value>, cx: &mut Cx) {
    let name = &part.key.name;
    let row = matrix.iter().find(|row| row.key.name.eq_ignore_ascii_case(name));
    let rows = included.map(Value::items).unwrap_or_default().iter();
    let of_include: Vec<&Value> = rows.filter_map(|row| row.as_map()?.get(name)).collect();
    let values: Vec<&Value> = match row {
        Some(row) => match row.value.as_list() {
            Some(items) if items.len() > JOBS => return,
            Some(items) => items.iter().chain(of_include).collect(),
            // A row that is computed may hold anything.
            None => return,
        },
        None if of_include.is_empty() => {
            cx.report(part.key.span, format_args!("the matrix has no {name} to leave out"));
            return;
        }
        None => of_include,
    };
    let may_be = |value: &&Value| is_computed(value) || is_within(&part.value, value);
    if !is_computed(&part.value) && !values.iter().any(may_be) {
        let text = part.value.scalar_text().unwrap_or_default();
        cx.report(
            part.value.span,
            format_args!("{text} is no value of {name}, so nothing is left out"),
        );
    }
}

/// Whether any part of a value is known only when the workflow runs.
fn is_computed(value: &Value) -> bool {
    let mut computed = false;
    value.each_scalar(None, &mut |_, scalar| {
        computed |= scalar.as_str().is_some_and(has_expression)
    });
    computed
}

/// Whether two values are alike, wherever they stand.
fn is_same(left: &Value, right: &Value) -> bool {
    match (&left.data, &right.data) {
        (Data::List(left), Data::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_same(left, right))
        }
        (Data::Map(left), Data::Map(right)) => {
            left.entries.len() == right.entries.len()
                && left.iter().all(|entry| {
                    right
                        .get(&entry.key.name)
                        .is_some_and(|other| is_same(&entry.value, other))
                })
        }
        (left, right) => left == right,
    }
}

/// Whether a value of the matrix has all that `exclude` asks for.
fn is_within(wanted: &Value, value: &Value) -> bool {
    match (&wanted.data, &value.data) {
        (Data::Map(wanted), Data::Map(value)) => wanted.iter().all(|entry| {
            value
                .get(&entry.key.name)
                .is_some_and(|other| is_computed(other) || is_within(&entry.value, other))
        }),
        _ => is_same(wanted, value) || wanted.scalar_text().is_some() && wanted.scalar_text() == value.scalar_text(),
    }
}
