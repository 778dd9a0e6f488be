//! JUnit as Jenkins, GitLab and Azure read it.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod common;

use std::collections::BTreeSet;

use common::{compared, finding, hostile, report, sample, source, span, unchanged};
use portcullis_model::{Report, Severity};
use portcullis_report::junit;
use roxmltree::{Document, Node};

/// Reads a report with a reader of its own, and holds it to what all readers of JUnit rely on.
fn read(text: &str) -> Document<'_> {
    let document = Document::parse(text).expect("XML");
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "testsuites");
    let mut names = BTreeSet::new();
    for suite in children(root, "testsuite") {
        let cases = children(suite, "testcase");
        assert!(!cases.is_empty(), "a suite without a case");
        for case in &cases {
            let name = (case.attribute("classname"), case.attribute("name"));
            assert!(name.0.is_some() && name.1.is_some());
            assert!(names.insert(name), "{name:?} is there twice");
        }
    }
    for list in root
        .descendants()
        .filter(|node| matches!(node.tag_name().name(), "testsuites" | "testsuite"))
    {
        for (count, element) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
            let there = list.descendants().filter(|node| node.has_tag_name(element)).count();
            assert_eq!(list.attribute(count), Some(there.to_string().as_str()), "{count}");
        }
    }
    document
}

fn children<'a>(node: Node<'a, 'a>, name: &str) -> Vec<Node<'a, 'a>> {
    node.children().filter(|child| child.has_tag_name(name)).collect()
}

/// The messages of an element, in order.
fn messages<'a>(document: &'a Document<'_>, element: &str) -> Vec<&'a str> {
    let nodes = document.descendants().filter(|node| node.has_tag_name(element));
    nodes.filter_map(|node| node.attribute("message")).collect()
}

#[test]
fn a_report_with_one_of_everything() {
    let text = junit::scan(&sample());
    read(&text);
    insta::assert_snapshot!(text);
}

#[test]
fn in_a_comparison_only_what_is_new_fails() {
    let text = junit::scan(&compared());
    let document = read(&text);
    assert_eq!(messages(&document, "failure"), ["the size is ünsicher"]);
    assert_eq!(messages(&document, "error"), ["cannot be read: permission denied"]);
}

#[test]
fn a_scan_that_finds_nothing_is_one_case_that_passes() {
    for (report, name) in [(Report::default(), "no findings"), (unchanged(), "no new findings")] {
        let text = junit::scan(&report);
        let document = read(&text);
        let cases: Vec<_> = document
            .descendants()
            .filter(|node| node.has_tag_name("testcase"))
            .collect();
        assert_eq!(cases.len(), 1);
        assert_eq!(cases[0].attribute("name"), Some(name));
        assert!(!cases[0].has_children());
    }
}

#[test]
fn equal_findings_of_a_file_are_told_apart_without_their_lines() {
    let source = source(0, "a.tf", "x\nx\nx\n");
    let at = |start| finding("a-b", Severity::Low, source.span(start, start + 1), "wrong");
    let text = junit::scan(&report(&[&source], vec![at(0), at(2), at(4)]));
    let document = read(&text);
    let cases = document.descendants().filter(|node| node.has_tag_name("testcase"));
    let names: Vec<_> = cases.filter_map(|node| node.attribute("name")).collect();
    assert_eq!(names, ["a.tf: wrong", "a.tf: wrong (2)", "a.tf: wrong (3)"]);
}

#[test]
fn names_are_short_enough_for_azure_and_still_unique() {
    let source = source(0, &"deep/".repeat(200), "xx");
    let at = |start, message| finding("a-b", Severity::Low, source.span(start, start + 1), message);
    let text = junit::scan(&report(&[&source], vec![at(0, "this"), at(1, "that")]));
    let document = read(&text);
    for case in document.descendants().filter(|node| node.has_tag_name("testcase")) {
        let full = format!("{:?}.{:?}", case.attribute("classname"), case.attribute("name"));
        assert!(full.chars().count() < 512, "{full}");
        assert_eq!(
            case.attribute("file"),
            Some(source.path().as_ref()),
            "the path itself is whole"
        );
    }
}

#[test]
fn nothing_from_a_file_breaks_the_xml() {
    let report = hostile();
    let text = junit::scan(&report);
    let document = read(&text);
    assert_eq!(messages(&document, "failure").len(), report.findings.len());
    assert_eq!(messages(&document, "error").len(), report.problems.len());
    assert!(
        messages(&document, "failure").contains(&common::HOSTILE[1]),
        "text stays what it was"
    );
    let raw = text
        .chars()
        .find(|c| (c.is_control() && *c != '\n') || "\u{fffe}\u{ffff}\u{202e}".contains(*c));
    assert_eq!(raw, None);
}

#[test]
fn the_text_of_a_failure_says_everything() {
    let text = junit::scan(&sample());
    let document = read(&text);
    let failure = document
        .descendants()
        .find(|node| node.has_tag_name("failure"))
        .expect("a failure");
    let said = failure.text().expect("text");
    for part in [
        "medium: alpine:latest can change under you",
        "app/Dockerfile:1:13",
        "runs here (deploy/web.yaml:1:7)",
        "https://portcullis.dev/rules/image-latest-tag",
    ] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn a_secret_beside_a_finding_is_not_told() {
    let text = junit::scan(&common::called());
    assert!(!text.contains("hunter2"), "{text}");
    let key = source(0, "a", "hunter2");
    let report = report(
        &[&key],
        vec![finding("a-b", Severity::Low, span(&key, "hunter2"), "a key")],
    );
    assert!(!junit::scan(&report).contains("hunter2"));
}
