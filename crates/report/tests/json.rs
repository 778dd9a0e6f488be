//! The JSON reports keep their contract.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod common;

use common::{report, sample, source, span};
use portcullis_report::{Omit, json};
use serde_json::{Value, json};

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn errors(schema: &str, instance: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::options()
        .build(&parsed(schema))
        .expect("a schema of draft 2020-12");
    let errors = validator.iter_errors(instance);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

const SCAN: &str = include_str!("../schemas/scan.schema.json");
const RULES: &str = include_str!("../schemas/rules.schema.json");

#[test]
fn a_report_with_one_of_everything_follows_the_schema() {
    assert_eq!(errors(SCAN, &parsed(&json::scan(&sample()))), Vec::<String>::new());
}

#[test]
fn an_empty_report_follows_the_schema() {
    assert_eq!(
        errors(SCAN, &parsed(&json::scan(&report(&[], vec![])))),
        Vec::<String>::new()
    );
}

#[test]
fn the_list_of_rules_follows_the_schema() {
    assert_eq!(
        errors(RULES, &parsed(&json::rules(&sample().rules))),
        Vec::<String>::new()
    );
}

#[test]
fn the_schema_refuses_what_the_contract_does_not_name() {
    let mut document = parsed(&json::scan(&sample()));
    document["findings"][0]["surprise"] = json!(1);
    document["problems"][0]["kind"] = json!("other");
    assert_eq!(errors(SCAN, &document).len(), 2);
}

#[test]
fn a_finding_says_all_that_the_contract_names() {
    let document = parsed(&json::scan(&sample()));
    let finding = &document["findings"][0];
    assert_eq!(finding["rule"], "image-latest-tag");
    assert_eq!(finding["aliases"], json!(["DL3007"]));
    assert_eq!(finding["title"], "Something about image-latest-tag is wrong");
    assert_eq!(
        finding["range"],
        json!({ "start": { "line": 1, "column": 13 }, "end": { "line": 1, "column": 19 } })
    );
    assert_eq!(finding["related"][1]["file"], "deploy/web.yaml");
    assert_eq!(finding["fix"]["edits"][0]["text"], "3.20");
    assert_eq!(document["suppressed"][0]["suppression"]["justification"], "needs it");
    assert_eq!(document["summary"]["findings"]["critical"], 1);
    assert_eq!(document["problems"][1]["range"], Value::Null);
}

#[test]
fn columns_count_characters_and_ends_are_exclusive() {
    let document = parsed(&json::scan(&sample()));
    assert_eq!(
        document["findings"][1]["range"],
        json!({ "start": { "line": 5, "column": 11 }, "end": { "line": 5, "column": 19 } })
    );
}

#[test]
fn places_are_right_in_whatever_order_they_are_asked_for() {
    let text = "\u{feff}ä = 1; ö = 2\nü = 3; ö = 4\r\nx";
    let source = source(0, "a", text);
    let spans = ["2", "1", "ö = 4", "4", "3", "x", "ä", "ö = 2\nü"].map(|needle| span(&source, needle));
    let findings = spans
        .iter()
        .map(|&span| common::finding("a-b", portcullis_model::Severity::Low, span, ""))
        .collect();
    let document = parsed(&json::scan(&report(&[&source], findings)));
    for (finding, span) in document["findings"].as_array().expect("findings").iter().zip(spans) {
        let (start, end) = (source.position(span.start as usize), source.position(span.end as usize));
        let at = |position: portcullis_model::Position| json!({ "line": position.line, "column": position.column });
        assert_eq!(finding["range"], json!({ "start": at(start), "end": at(end) }));
    }
}

#[test]
fn a_comparison_says_what_stayed_and_what_went() {
    let document = parsed(&json::scan(&common::compared()));
    assert_eq!(errors(SCAN, &document), Vec::<String>::new());
    assert_eq!(
        document["findings"].as_array().map(Vec::len),
        Some(1),
        "only what is new"
    );
    let comparison = &document["comparison"];
    assert_eq!(
        comparison["against"],
        json!({ "kind": "revision", "name": "origin/main" })
    );
    assert_eq!(comparison["unchanged"][0]["rule"], "image-latest-tag");
    assert_eq!(comparison["unchanged_problems"][0]["kind"], "syntax");
    assert_eq!(comparison["fixed"][0]["file"], "deploy/old.yaml");
    let summary = &document["summary"];
    assert_eq!((&summary["unchanged"], &summary["fixed"]), (&json!(1), &json!(1)));
    assert_eq!(parsed(&json::scan(&sample())).get("comparison"), None);
}

#[test]
fn a_waiver_names_its_owner() {
    let document = parsed(&json::scan(&common::compared()));
    let suppression = &document["suppressed"][0]["suppression"];
    assert_eq!(suppression["kind"], "external");
    assert_eq!(suppression["owner"], "platform@example.com");
    assert_eq!(suppression["file"], "portcullis.yaml");
}

#[test]
fn what_is_suppressed_can_be_left_out_and_is_still_counted() {
    let mut out = Vec::new();
    json::write(&sample(), Omit { suppressed: true }, &mut out).expect("memory");
    let document: Value = serde_json::from_slice(&out).expect("JSON");
    assert_eq!(errors(SCAN, &document), Vec::<String>::new());
    assert_eq!(
        (&document["suppressed"], &document["summary"]["suppressed"]),
        (&json!([]), &json!(1))
    );
}

#[test]
fn control_characters_stay_what_they_are_and_never_raw() {
    let source = source(0, "a\u{1b}[31m.tf", "x");
    let finding = common::finding(
        "a-b",
        portcullis_model::Severity::Low,
        span(&source, "x"),
        "bell \u{7} \u{0} \u{9b} \u{202e}",
    );
    let text = json::scan(&report(&[&source], vec![finding]));
    assert!(!text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'));
    assert_eq!(
        parsed(&text)["findings"][0]["message"],
        "bell \u{7} \u{0} \u{9b} \u{202e}"
    );
}

#[test]
fn instances_and_ways_of_values_are_listed_whole() {
    let document = parsed(&json::scan(&common::called()));
    assert_eq!(errors(SCAN, &document), Vec::<String>::new());
    let finding = &document["findings"][1];
    assert_eq!(finding["instances"].as_array().map(Vec::len), Some(9));
    assert_eq!(finding["related"][0]["message"], "by way of local.acl");
    assert_eq!(finding["related"][1]["file"], "main.tf");
    assert_eq!(document["undecided"][0]["related"][0]["file"], "m/locals.tf");
}
