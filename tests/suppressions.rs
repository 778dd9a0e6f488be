//! Inline suppressions, as users of ours and of other tools write them.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use portcullis::model::ProblemKind;
use portcullis::{Config, MemoryTree, Report, Scanner};

fn scan(select: &str, path: &str, text: &str) -> Report {
    scan_on("2026-11-21", select, path, text)
}

fn scan_on(today: &str, select: &str, path: &str, text: &str) -> Report {
    let config = Config {
        select: vec![select.to_owned()],
        today: Some(today.to_owned()),
        ..Config::default()
    };
    Scanner::new(config)
        .unwrap()
        .scan_tree(&MemoryTree::new([(path, text)]))
}

/// The one suppressed finding's syntax and justification; there must be no open one and no problem.
fn suppressed(report: &Report) -> (&'static str, String) {
    assert!(report.findings.is_empty(), "open: {:?}", report.findings);
    assert!(report.problems.is_empty(), "problems: {:?}", report.problems);
    assert_eq!(report.suppressed.len(), 1, "not one suppressed finding");
    let suppression = &report.suppressed[0].suppression;
    (suppression.syntax, suppression.justification.clone())
}

fn complaint(report: &Report) -> String {
    let mut said = report
        .problems
        .iter()
        .filter(|problem| problem.kind == ProblemKind::Suppression);
    let message = said.next().map(|problem| problem.message.clone()).unwrap_or_default();
    assert!(said.next().is_none(), "more than one complaint");
    message
}

fn pod(before: &str, image_line_end: &str) -> String {
    format!(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n{before}      image: nginx:latest{image_line_end}\n"
    )
}

#[test]
fn ours_works_on_the_line_above_it_and_for_the_file() {
    let on_the_line = pod("", " # portcullis: ignore[image-latest-tag] a demo");
    assert_eq!(
        suppressed(&scan("image-latest-tag", "a.yaml", &on_the_line)),
        ("portcullis", "a demo".to_owned())
    );
    let above = pod("      # portcullis: ignore[image-latest-tag] a demo\n", "");
    assert_eq!(
        suppressed(&scan("image-latest-tag", "a.yaml", &above)),
        ("portcullis", "a demo".to_owned())
    );
    let file = format!("# portcullis: ignore-file[image-latest-tag] all demos\n{}", pod("", ""));
    assert_eq!(
        suppressed(&scan("image-latest-tag", "a.yaml", &file)),
        ("portcullis", "all demos".to_owned())
    );
}

#[test]
fn ours_on_the_head_of_a_block_covers_the_block() {
    let of_item = pod("", "").replace(
        "- name: web",
        "- name: web # portcullis: ignore[image-latest-tag] a demo",
    );
    suppressed(&scan("image-latest-tag", "a.yaml", &of_item));
    let of_spec = pod("", "").replace("spec:", "spec: # portcullis: ignore[image-latest-tag] a demo");
    suppressed(&scan("image-latest-tag", "a.yaml", &of_spec));
    let of_document = format!("# portcullis: ignore[image-latest-tag] a demo\n{}", pod("", ""));
    suppressed(&scan("image-latest-tag", "a.yaml", &of_document));
    let of_resource = "# portcullis: ignore[secret-known-token] revoked\nresource \"x\" \"y\" {\n  a {\n    b = \"AKIA2E0A8F3B244C9986\"\n  }\n}\n";
    suppressed(&scan("secret-known-token", "main.tf", of_resource));
    let of_block = "resource \"x\" \"y\" {\n  a { // portcullis: ignore[secret-known-token] revoked\n    b = \"AKIA2E0A8F3B244C9986\"\n  }\n}\n";
    suppressed(&scan("secret-known-token", "main.tf", of_block));
}

#[test]
fn a_block_that_ended_covers_nothing() {
    let text = "resource \"x\" \"y\" { # portcullis: ignore[secret-known-token] revoked\n}\nresource \"x\" \"z\" {\n  b = \"AKIA2E0A8F3B244C9986\"\n}\n";
    let report = scan("secret-known-token", "main.tf", text);
    assert_eq!((report.findings.len(), report.suppressed.len()), (1, 0));
    assert!(complaint(&report).contains("suppresses nothing"));
}

#[test]
fn aliases_and_families_and_all_are_understood() {
    for word in ["DL3007", "ckv_k8s_14", "image", "all"] {
        suppressed(&scan(
            "image-latest-tag",
            "a.yaml",
            &pod("", &format!(" # portcullis: ignore[{word}] a demo")),
        ));
    }
}

#[test]
fn a_suppression_ends_with_its_last_day() {
    let text = pod("", " # portcullis: ignore[image-latest-tag] a demo until=2026-12-31");
    let report = scan_on("2026-12-31", "image-latest-tag", "a.yaml", &text);
    assert_eq!(suppressed(&report).1, "a demo");
    assert_eq!(report.suppressed[0].suppression.until.as_deref(), Some("2026-12-31"));
    let report = scan_on("2027-01-01", "image-latest-tag", "a.yaml", &text);
    assert_eq!(report.findings.len(), 1);
    assert!(complaint(&report).contains("held until 2026-12-31"));
}

#[test]
fn what_is_wrong_with_a_suppression_is_said() {
    let unknown = scan(
        "image-latest-tag",
        "a.yaml",
        &pod("", " # portcullis: ignore[image-lastest-tag] typo"),
    );
    assert_eq!(unknown.findings.len(), 1);
    assert!(complaint(&unknown).contains("image-lastest-tag"));
    let bare = scan("image-latest-tag", "a.yaml", &pod("", " # portcullis: ignore"));
    assert_eq!(bare.findings.len(), 1);
    assert!(complaint(&bare).contains("names no rule"));
    let idle = pod("", "").replace("nginx:latest", "nginx:1.27 # portcullis: ignore[image-latest-tag]");
    assert!(complaint(&scan("image-latest-tag", "a.yaml", &idle)).contains("suppresses nothing"));
    // Several rules go by this name, and another of them may be what it is for.
    let of_others_too = "on: push\npermissions: {} # zizmor: ignore[excessive-permissions] reason\njobs: {}\n";
    let quiet = scan("workflow-permissions-missing", ".github/workflows/a.yml", of_others_too);
    assert!(
        !quiet
            .problems
            .iter()
            .any(|problem| problem.message.contains("suppresses"))
    );
}

#[test]
fn a_suppression_of_a_rule_that_did_not_run_is_left_alone() {
    let report = scan(
        "image-untagged",
        "a.yaml",
        &pod("", " # portcullis: ignore[image-latest-tag] a demo"),
    );
    assert!(report.problems.is_empty());
    let report = scan(
        "image-latest-tag",
        "a.yaml",
        &pod("      # checkov:skip=CKV_K8S_9999:not ours\n", ""),
    );
    assert_eq!((report.findings.len(), report.problems.len()), (1, 0));
}

#[test]
fn annotations_of_an_object_suppress_for_it() {
    for (annotation, syntax, reason) in [
        ("ignore.portcullis.dev/image-latest-tag: a demo", "portcullis", "a demo"),
        (
            "ignore-check.kube-linter.io/latest-tag: a demo",
            "kube-linter",
            "a demo",
        ),
        ("kube-linter.io/ignore-all: a demo", "kube-linter", "a demo"),
        ("checkov.io/skip1: CKV_K8S_14=a demo", "checkov", "a demo"),
    ] {
        let text = pod("", "").replace(
            "  name: web\nspec",
            &format!("  name: web\n  annotations:\n    {annotation}\nspec"),
        );
        assert_eq!(
            suppressed(&scan("image-latest-tag", "a.yaml", &text)),
            (syntax, reason.to_owned()),
            "{annotation}"
        );
    }
}

#[test]
fn comments_of_other_tools_suppress_as_they_do_there() {
    for (line, syntax) in [
        ("# checkov:skip=CKV_K8S_14:a demo", "checkov"),
        ("# bridgecrew:skip=CKV_K8S_14", "checkov"),
        ("# trivy:ignore:AVD-KSV-0013", "trivy"),
        ("# trivy:ignore:ksv013:exp:2027-01-01", "trivy"),
        ("# tfsec:ignore:KSV*", "tfsec"),
        ("# kics-scan ignore-line", "kics"),
        ("# kics-scan ignore-block", "kics"),
    ] {
        let report = scan("image-latest-tag", "a.yaml", &pod(&format!("      {line}\n"), ""));
        assert_eq!(suppressed(&report).0, syntax, "{line}");
    }
}

#[test]
fn hadolints_pragmas_work_in_dockerfiles() {
    let above = scan(
        "image-latest-tag",
        "Dockerfile",
        "# hadolint ignore=DL3007,SC1010 # a demo\nFROM alpine:latest\n",
    );
    assert_eq!(suppressed(&above), ("hadolint", "a demo".to_owned()));
    let global = "# hadolint global ignore=DL3007\nFROM alpine:3.20 AS a\nFROM alpine:latest\n";
    assert_eq!(
        suppressed(&scan("image-latest-tag", "Dockerfile", global)).0,
        "hadolint"
    );
    let anywhere = "FROM alpine:latest\nRUN true\n# checkov:skip=CKV_DOCKER_7:a demo\n";
    assert_eq!(
        suppressed(&scan("image-latest-tag", "Dockerfile", anywhere)),
        ("checkov", "a demo".to_owned())
    );
}

#[test]
fn an_expired_date_of_trivy_counts() {
    let report = scan(
        "image-latest-tag",
        "a.yaml",
        &pod("      # trivy:ignore:KSV-0013:exp:2026-01-01\n", ""),
    );
    assert_eq!(report.findings.len(), 1);
    assert!(complaint(&report).contains("held until 2026-01-01"));
}
