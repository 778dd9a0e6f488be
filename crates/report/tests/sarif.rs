//! SARIF follows the official schema, and is what GitHub reads.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod common;

use std::process::Command;
use std::sync::OnceLock;

use common::{finding, report, sample, source, span};
use portcullis_model::{Edit, Fix, Report, Severity};
use portcullis_report::{Omit, sarif};
use serde_json::{Value, json};

fn log(report: &Report) -> Value {
    serde_json::from_str(&sarif::scan(report)).expect("JSON")
}

/// The schema of the standard, from the package of `serde-sarif`, which is built from it.
fn schema() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let version = Command::new("rustc").arg("-vV").output().expect("rustc runs");
        let version = String::from_utf8(version.stdout).expect("UTF-8");
        let host = version
            .lines()
            .find_map(|line| line.strip_prefix("host: "))
            .expect("a host");
        let metadata = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--filter-platform", host])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("JSON");
        let packages = metadata["packages"].as_array().expect("packages");
        let package = packages
            .iter()
            .find(|package| package["name"] == "serde-sarif")
            .expect("a dev-dependency");
        let manifest = std::path::Path::new(package["manifest_path"].as_str().expect("a path"));
        let path = manifest.with_file_name("src").join("schema.json");
        // Its pattern for languages has a stray bracket, which a strict reader of patterns refuses. We give none.
        let text = std::fs::read_to_string(path).expect("the schema").replace("]?$", "?$");
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        assert!(
            schema["$id"]
                .as_str()
                .is_some_and(|id| id.ends_with("sarif-schema-2.1.0.json"))
        );
        schema
    })
}

fn errors(log: &Value) -> Vec<String> {
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(schema()).expect("a schema");
    let errors = validator.iter_errors(log);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn a_report_with_one_of_everything_follows_the_official_schema() {
    assert_eq!(errors(&log(&sample())), Vec::<String>::new());
}

#[test]
fn an_empty_report_follows_it_too_and_has_a_list_of_results() {
    let log = log(&report(&[], vec![]));
    assert_eq!(errors(&log), Vec::<String>::new());
    assert_eq!(log["runs"][0]["results"], json!([]));
}

#[test]
fn the_schema_is_really_applied() {
    let mut log = log(&sample());
    log["runs"][0]["results"][0]["level"] = json!("terrible");
    assert!(!errors(&log).is_empty());
}

#[test]
fn a_result_has_what_github_reads() {
    let log = log(&sample());
    let run = &log["runs"][0];
    let worst = &run["results"][0];
    assert_eq!(worst["ruleId"], "k8s-weak-size", "worst first");
    assert_eq!(worst["level"], "error");
    assert_eq!(worst["message"]["text"], "the size is ünsicher.");
    let place = &worst["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"],
        json!({ "uri": "deploy/web.yaml", "uriBaseId": "ROOTPATH" })
    );
    assert_eq!(
        place["region"],
        json!({ "startLine": 5, "startColumn": 11, "endLine": 5, "endColumn": 19 })
    );
    assert_eq!(
        worst["partialFingerprints"]["primaryLocationLineHash"],
        "0000000000000001"
    );
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
}

#[test]
fn a_rule_has_what_github_reads() {
    let log = log(&sample());
    let rule = &log["runs"][0]["tool"]["driver"]["rules"][0];
    assert_eq!(rule["id"], "image-latest-tag");
    assert_eq!(rule["name"], "ImageLatestTag");
    assert_eq!(rule["fullDescription"]["text"], "It matters, since it matters.");
    assert_eq!(rule["defaultConfiguration"]["level"], "warning");
    assert_eq!(rule["properties"]["security-severity"], "5.5", "a string");
    assert_eq!(rule["properties"]["precision"], "high");
    let markdown = rule["help"]["markdown"].as_str().expect("Markdown");
    assert!(markdown.contains("## Remedy\n\nMend it.") && markdown.contains("Bad:\n\n```dockerfile\nFROM a"));
    let style = &log["runs"][0]["tool"]["driver"]["rules"][2];
    assert_eq!(style["properties"].get("security-severity"), None, "no security alert");
}

#[test]
fn results_point_at_their_rules() {
    let log = log(&sample());
    let run = &log["runs"][0];
    for result in run["results"].as_array().expect("results") {
        let index = result["ruleIndex"].as_u64().expect("an index");
        let rule = &run["tool"]["driver"]["rules"][usize::try_from(index).expect("small")];
        assert_eq!(rule["id"], result["ruleId"]);
    }
}

#[test]
fn suppressions_fixes_related_places_and_problems_are_kept() {
    let log = log(&sample());
    let run = &log["runs"][0];
    let latest = &run["results"][1];
    assert_eq!(latest["relatedLocations"][1]["message"]["text"], "runs here.");
    assert_eq!(
        latest["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"],
        "3.20"
    );
    let accepted = &run["results"][2]["suppressions"][0];
    assert_eq!(
        (&accepted["kind"], &accepted["justification"]),
        (&json!("inSource"), &json!("needs it"))
    );
    let problems = &run["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(problems[0]["descriptor"]["id"], "syntax");
    assert_eq!(
        problems[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "secret%20file.tf"
    );
}

#[test]
fn a_comparison_tells_the_state_of_each_result_and_lists_none_that_is_gone() {
    let log = log(&common::compared());
    assert_eq!(errors(&log), Vec::<String>::new());
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    let states: Vec<(&Value, &Value)> = results.iter().map(|it| (&it["ruleId"], &it["baselineState"])).collect();
    assert_eq!(
        states,
        [
            (&json!("k8s-weak-size"), &json!("new")),
            (&json!("image-latest-tag"), &json!("unchanged")),
            (&json!("k8s-privileged"), &Value::Null)
        ]
    );
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
    let problems = &run["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(
        problems.as_array().map(Vec::len),
        Some(2),
        "old problems are still there"
    );
    let plain = self::log(&sample());
    assert_eq!(plain["runs"][0]["results"][0].get("baselineState"), None);
}

#[test]
fn a_waiver_is_an_external_suppression_with_its_owner_and_place() {
    let log = log(&common::compared());
    let accepted = &log["runs"][0]["results"][2]["suppressions"][0];
    assert_eq!(
        (&accepted["kind"], &accepted["status"]),
        (&json!("external"), &json!("accepted"))
    );
    assert_eq!(accepted["justification"], "the agent needs it, see OPS-7");
    assert_eq!(accepted["properties"]["owner"], "platform@example.com");
    assert_eq!(
        accepted["location"]["physicalLocation"]["artifactLocation"]["uri"],
        "portcullis.yaml"
    );
}

#[test]
fn what_is_suppressed_can_be_left_out() {
    let mut out = Vec::new();
    sarif::write(&sample(), Omit { suppressed: true }, &mut out).expect("memory");
    let log: Value = serde_json::from_slice(&out).expect("JSON");
    assert_eq!(errors(&log), Vec::<String>::new());
    let run = &log["runs"][0];
    assert_eq!(run["results"].as_array().map(Vec::len), Some(2));
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert!(
        rules.iter().all(|rule| rule["id"] != "k8s-privileged"),
        "nor is its rule described"
    );
}

#[test]
fn a_fix_of_several_files_keeps_them_apart() {
    let (one, two) = (source(0, "a b.tf", "x = 1\ny = 2\n"), source(1, "c.tf", "é = 3\n"));
    let mut wrong = finding("a-b", Severity::Low, span(&one, "1"), "wrong");
    let edit = |span, text: &str| Edit {
        span,
        text: text.to_owned(),
    };
    wrong.fix = Some(Fix {
        title: "Mend it".to_owned(),
        safe: true,
        edits: vec![
            edit(span(&one, "2"), "20"),
            edit(span(&two, "3"), ""),
            edit(one.span(0, 0), "# new\n"),
        ],
    });
    let log = log(&report(&[&one, &two], vec![wrong]));
    assert_eq!(errors(&log), Vec::<String>::new());
    let fix = &log["runs"][0]["results"][0]["fixes"][0];
    assert_eq!(fix["properties"]["safe"], true);
    let changes = &fix["artifactChanges"];
    let region = |line, from, to| json!({ "startLine": line, "startColumn": from, "endLine": line, "endColumn": to });
    assert_eq!(changes.as_array().map(Vec::len), Some(2), "a file is named once");
    assert_eq!(changes[0]["artifactLocation"]["uri"], "a%20b.tf");
    assert_eq!(changes[0]["replacements"][0]["deletedRegion"], region(2, 5, 6));
    assert_eq!(
        changes[0]["replacements"][1]["deletedRegion"],
        region(1, 1, 1),
        "an insertion deletes nothing"
    );
    assert_eq!(changes[0]["replacements"][1]["insertedContent"]["text"], "# new\n");
    assert_eq!(
        changes[1]["replacements"][0]["deletedRegion"],
        region(1, 5, 6),
        "columns count characters"
    );
    assert_eq!(changes[1]["replacements"][0]["insertedContent"]["text"], "");
}

#[test]
fn more_results_than_github_takes_are_cut_worst_first_and_said_so() {
    let source = source(0, "a.tf", "x");
    let at = span(&source, "x");
    let mut findings = vec![finding("a-b", Severity::Low, at, "mild"); 25_000];
    findings.push(finding("a-b", Severity::Critical, at, "terrible"));
    let log = log(&report(&[&source], findings));
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), 25_000);
    assert_eq!(results[0]["message"]["text"], "terrible.");
    let said = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
    assert!(said.as_str().is_some_and(|text| text.contains("25000 of 25001")));
}

#[test]
fn instances_and_ways_of_values_are_told() {
    let log = log(&common::called());
    assert_eq!(errors(&log), Vec::<String>::new());
    let results = log["runs"][0]["results"].as_array().expect("results");
    let far = results
        .iter()
        .find(|result| result["ruleId"] == "aws-x-open")
        .expect("a result");
    assert_eq!(far["properties"]["instances"][0], "module.a[0].aws_x.b");
    assert_eq!(
        far["relatedLocations"][2]["message"]["text"],
        "called here as module.a."
    );
}
