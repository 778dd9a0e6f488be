//! The programs in `examples/` do what they say. They are part of this test, and are run with what they would be given.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![allow(dead_code, reason = "what reads arguments or standard input is only compiled")]

#[path = "../examples/cancel.rs"]
mod cancel;
#[path = "../examples/choose_rules.rs"]
mod choose_rules;
#[path = "../examples/directory.rs"]
mod directory;
#[path = "../examples/editor.rs"]
mod editor;
#[path = "../examples/memory.rs"]
mod memory;
#[path = "../examples/own_policy.rs"]
mod own_policy;
#[path = "../examples/own_rule.rs"]
mod own_rule;
#[path = "../examples/sarif.rs"]
mod sarif;
#[path = "../examples/streaming.rs"]
mod streaming;

use std::path::{Path, PathBuf};

use portcullis::model::Severity;
use portcullis::{Config, Error, Report, Scanner};

fn shop() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/shop")
}

fn found(report: &Report) -> Vec<&str> {
    let findings = report.findings.iter();
    findings.map(|reported| reported.finding.rule.as_str()).collect()
}

#[test]
fn a_directory_is_scanned() {
    let report = directory::scan(shop()).unwrap();
    assert!(report.findings.len() > 10, "{:?}", found(&report));
}

#[test]
fn texts_are_scanned_with_the_values_of_variables() {
    let report = memory::scan().unwrap();
    assert_eq!(found(&report), ["aws-s3-acl-public-read", "docker-sudo"]);
    memory::main().unwrap();
}

#[test]
fn rules_are_chosen_set_and_rated() {
    let report = choose_rules::scan().unwrap();
    let mut told: Vec<(&str, Severity)> = report
        .findings
        .iter()
        .map(|reported| (reported.finding.rule.as_str(), reported.finding.severity))
        .collect();
    told.sort_unstable();
    let sudo = "docker-sudo";
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[..2], [(sudo, Severity::Low), (sudo, Severity::Medium)]);
    assert_eq!(told[2].0, "image-untrusted-registry");
    choose_rules::main().unwrap();
}

#[test]
fn rules_of_ones_own_find_and_are_told_in_the_report() {
    let report = own_rule::scan().unwrap();
    assert_eq!(found(&report), ["acme-bucket-versioning", "acme-bucket-name"]);
    let rule = report.rule("acme-bucket-name").unwrap();
    assert_eq!(rule.title(), "A bucket has a name of its own");
    assert_eq!(rule.options[0].name, "prefix");
    own_rule::main().unwrap();
}

#[test]
fn a_policy_of_ones_own_finds_obeys_its_options_and_says_where_it_is_wrong() {
    let report = own_policy::scan(own_policy::POLICY, &["ClusterIP"]).unwrap();
    assert_eq!(found(&report), ["acme-service-type"]);
    let report = own_policy::scan(own_policy::POLICY, &["NodePort"]).unwrap();
    assert!(report.findings.is_empty());
    let broken = own_policy::POLICY.replace("sprintf(", "sprintf((");
    let error = own_policy::scan(&broken, &[]).unwrap_err();
    let begins = "the policy policies/acme_service_type.rego:21 cannot be used: ";
    assert!(error.to_string().starts_with(begins), "{error}");
    own_policy::main().unwrap();
}

#[test]
fn what_is_told_on_the_way_is_what_the_report_says() {
    let (mut told, report) = streaming::scan().unwrap();
    assert_eq!(report.findings.len(), 4);
    assert!(told.iter().all(|line| line.contains("/4] ")), "{told:?}");
    told.iter_mut()
        .for_each(|line| *line = line.split("] ").nth(1).unwrap().to_owned());
    told.sort();
    assert!(
        told[0].starts_with("0/Dockerfile: ") && told[3].starts_with("3/Dockerfile: "),
        "{told:?}"
    );
    streaming::main().unwrap();
}

#[test]
fn limits_are_told_and_a_cancelled_scan_has_no_report() {
    let report = cancel::within_limits().unwrap();
    let messages: Vec<&str> = report.problems.iter().map(|problem| problem.message.as_str()).collect();
    let says = |words: &str| messages.iter().any(|message| message.contains(words));
    assert!(says("more than the 100000 that are read"), "{messages:?}");
    assert!(says("of more than 10, one is judged for all"), "{messages:?}");
    assert!(says("the steps that evaluating"), "{messages:?}");
    assert!(matches!(cancel::cancelled(), Err(Error::Cancelled)));
    cancel::main().unwrap();
}

#[test]
fn sarif_is_written() {
    let report = directory::scan(shop()).unwrap();
    let mut out = Vec::new();
    sarif::write(&report, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("\"version\": \"2.1.0\"") || text.contains("\"version\":\"2.1.0\""));
    assert!(text.contains("ruleId"));
}

#[test]
fn an_editor_sees_the_text_in_its_window_and_not_the_saved_one() {
    let folder = std::env::temp_dir().join(format!("portcullis-editor-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let main = folder.join("main.tf");
    std::fs::write(&main, "").unwrap();
    std::fs::write(
        folder.join("variables.tf"),
        "variable \"acl\" {\n  default = \"public-read\"\n}\n",
    )
    .unwrap();
    let scanner = Scanner::new(Config {
        select: vec!["aws-s3-acl-public-read".to_owned()],
        ..Config::default()
    })
    .unwrap();
    let saved = editor::scan(&scanner, &main, "").unwrap();
    let typed = "resource \"aws_s3_bucket\" \"b\" {\n  acl = var.acl\n}\n";
    let window = editor::scan(&scanner, &main, typed).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(saved.findings.is_empty());
    assert_eq!(found(&window), ["aws-s3-acl-public-read"]);
}
