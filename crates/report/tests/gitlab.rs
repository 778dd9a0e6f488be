//! The list of GitLab code quality.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod common;

use std::collections::BTreeSet;

use common::{compared, hostile, sample};
use portcullis_model::{Problem, ProblemKind, Report};
use portcullis_report::gitlab;
use serde_json::{Value, json};

/// What GitLab's page on code quality asks for.
fn schema() -> Value {
    let line = json!({ "type": "integer", "minimum": 1 });
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": { "type": "string", "minLength": 1 },
                "check_name": { "type": "string", "minLength": 1 },
                "fingerprint": { "type": "string", "pattern": "^[^\\s]+$" },
                "severity": { "enum": ["info", "minor", "major", "critical", "blocker"] },
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": { "type": "string", "pattern": "^(?!/|\\./).+$" },
                        "lines": { "type": "object", "required": ["begin"], "properties": { "begin": line, "end": line } },
                    },
                },
            },
            "additionalProperties": false,
        },
    })
}

fn list(report: &Report) -> Vec<Value> {
    let document: Value = serde_json::from_str(&gitlab::scan(report)).expect("JSON");
    let options = jsonschema::draft202012::options();
    let pattern = jsonschema::PatternOptions::fancy_regex();
    let validator = options
        .with_pattern_options(pattern)
        .build(&schema())
        .expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    let list = document.as_array().expect("a list").clone();
    let names: BTreeSet<&str> = list.iter().filter_map(|it| it["fingerprint"].as_str()).collect();
    assert_eq!(names.len(), list.len(), "each entry has a fingerprint of its own");
    list
}

#[test]
fn a_report_with_one_of_everything() {
    assert_eq!(list(&sample()).len(), 4);
    insta::assert_snapshot!(gitlab::scan(&sample()));
}

#[test]
fn nothing_found_is_an_empty_list() {
    assert_eq!(gitlab::scan(&Report::default()), "[]\n");
}

#[test]
fn a_comparison_lists_all_that_is_there_since_gitlab_compares_lists_itself() {
    let fingerprints = |report: &Report| -> BTreeSet<String> {
        let list = list(report);
        list.iter()
            .map(|it| it["fingerprint"].as_str().expect("text").to_owned())
            .collect()
    };
    assert_eq!(fingerprints(&compared()), fingerprints(&sample()));
}

#[test]
fn equal_problems_keep_names_of_their_own_that_do_not_depend_on_others() {
    let problem = |message: &str| Problem::with_file(ProblemKind::Syntax, "a.tf", message);
    let of = |problems: Vec<Problem>| {
        let report = Report {
            problems,
            ..Report::default()
        };
        let list = list(&report);
        list.iter().map(|it| it["fingerprint"].clone()).collect::<Vec<_>>()
    };
    let twins = of(vec![problem("odd"), problem("odd")]);
    assert_eq!(of(vec![problem("other"), problem("odd")])[1], twins[0]);
}

#[test]
fn a_problem_of_no_file_has_a_place_too_since_gitlab_stops_reading_without_one() {
    let mut problem = Problem::with_file(ProblemKind::Rule, "", "the policy took too long");
    problem.path = None;
    let report = Report {
        problems: vec![problem],
        ..Report::default()
    };
    assert_eq!(
        list(&report)[0]["location"],
        json!({ "path": ".", "lines": { "begin": 1, "end": 1 } })
    );
}

#[test]
fn hostile_text_stays_text() {
    let text = gitlab::scan(&hostile());
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
    assert_eq!(text.matches("\"check_name\"").count(), 2 * common::HOSTILE.len());
}
