//! Hostile and broken input: each gives a clear problem or is read rightly, in bounded time, and nothing else in the
//! scan is lost. In every tree a small manifest with one known fault stands beside the hostile file.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use portcullis::model::{ProblemKind, ReadError, SourceTree};
use portcullis::{Config, MemoryTree, Report, Scanner};
use support::Sandbox;

const WITNESS: (&str, &str) = (
    "other/pod.yaml",
    "apiVersion: v1\nkind: Pod\nmetadata: {name: witness}\nspec: {containers: [{name: a, image: \"nginx:latest\"}]}\n",
);

/// More than any of these takes in a debug build on a slow machine, and far less than a hang.
const PATIENCE: Duration = Duration::from_secs(60);

fn scanner() -> Scanner {
    Scanner::new(Config {
        select: vec!["all".to_owned()],
        ..Config::default()
    })
    .unwrap()
}

fn assert_witness(report: &Report) {
    let seen = report.findings.iter().any(|reported| {
        let path = report
            .source(reported.finding.span)
            .map(|source| source.path().to_string());
        reported.finding.rule == "image-latest-tag" && path.as_deref() == Some(WITNESS.0)
    });
    assert!(seen, "the finding in the other file was lost");
}

/// Scans one hostile file beside the witness.
fn scan(path: &str, text: impl Into<Vec<u8>>) -> Report {
    let started = Instant::now();
    let tree = MemoryTree::new([(path, text.into()), (WITNESS.0, WITNESS.1.into())]);
    let report = scanner().scan_tree(&tree);
    assert!(started.elapsed() < PATIENCE, "{path} took {:?}", started.elapsed());
    assert_witness(&report);
    report
}

fn problems<'r>(report: &'r Report, path: &str) -> Vec<&'r portcullis::model::Problem> {
    report
        .problems
        .iter()
        .filter(|problem| problem.path.as_deref() == Some(path))
        .collect()
}

#[test]
fn a_hundred_thousand_nested_brackets_are_a_problem_in_every_format() {
    let open = "[".repeat(100_000);
    let closed = format!("{open}{}", "]".repeat(100_000));
    let manifest = format!("apiVersion: v1\nkind: ConfigMap\ndata: {closed}\n");
    let json = format!("{{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"data\": {closed}}}");
    for (path, text) in [
        ("main.tf", format!("a = {closed}\n")),
        ("open.tf", format!("a = {open}\n")),
        (
            "blocks.tf",
            format!("{}{}", "b {\n".repeat(100_000), "}\n".repeat(100_000)),
        ),
        (
            "parens.tf",
            format!("a = {}1{}\n", "(".repeat(100_000), ")".repeat(100_000)),
        ),
        ("templates.tf", format!("a = {}\n", "\"${".repeat(100_000))),
        ("manifest.yaml", manifest),
        ("manifest.json", json),
        ("main.tf.json", format!("{{\"locals\": {closed}}}")),
        (".github/workflows/a.yml", format!("on: push\njobs: {closed}\n")),
        ("chart/Chart.yaml", format!("name: {closed}\n")),
    ] {
        let report = scan(path, text);
        assert!(!problems(&report, path).is_empty(), "{path} was passed over in silence");
    }
}

#[test]
fn nested_shell_and_expressions_end_too() {
    let report = scan(
        "Dockerfile",
        format!(
            "FROM alpine:3.20\nRUN {}echo a{}\n",
            "(".repeat(50_000),
            ")".repeat(50_000)
        ),
    );
    assert_eq!(report.summary.files.values().sum::<usize>(), 2);
    let report = scan(
        "b.Dockerfile",
        format!("FROM alpine:3.20\nRUN echo {}\n", "$(".repeat(50_000)),
    );
    assert_eq!(report.summary.files.values().sum::<usize>(), 2);
    let deep = format!(
        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ${{{{ {}1{} }}}}\n",
        "(".repeat(50_000),
        ")".repeat(50_000)
    );
    let report = scan(".github/workflows/a.yml", deep);
    assert_eq!(report.summary.files.values().sum::<usize>(), 2);
}

#[test]
fn an_alias_bomb_is_not_expanded() {
    let mut text = String::from(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: bomb}\nl0: &l0 [x, x, x, x, x, x, x, x, x, x]\n",
    );
    for level in 1..30 {
        let aliases = vec![format!("*l{}", level - 1); 10].join(", ");
        text.push_str(&format!("l{level}: &l{level} [{aliases}]\n"));
    }
    let report = scan("bomb.yaml", text);
    assert!(
        problems(&report, "bomb.yaml")
            .iter()
            .any(|problem| problem.kind == ProblemKind::Limit)
    );
}

#[test]
fn a_file_of_fifty_megabytes_is_named_and_not_read() {
    for path in ["main.tf", "Dockerfile", "big.yaml", ".github/workflows/big.yml"] {
        let mut text = b"# apiVersion: v1\n# kind: Pod\n".to_vec();
        text.resize(50 * 1024 * 1024, b'#');
        let report = scan(path, text);
        let problems = problems(&report, path);
        assert_eq!(problems.len(), 1, "{path}");
        assert_eq!(problems[0].kind, ProblemKind::Limit);
    }
}

#[test]
fn a_line_of_ten_megabytes_is_read() {
    let long = "x".repeat(10 * 1024 * 1024 - 200);
    scan("main.tf", format!("locals {{\n  a = \"{long}\"\n}}\n"));
    scan("Dockerfile", format!("FROM alpine:3.20\nENV A={long}\n"));
    scan(
        "long.yaml",
        format!("apiVersion: v1\nkind: ConfigMap\ndata: {{a: {long}}}\n"),
    );
    scan(
        "long.json",
        format!("{{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"data\": {{\"a\": \"{long}\"}}}}"),
    );
    scan(
        ".github/workflows/a.yml",
        format!("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo {long}\n"),
    );
}

#[test]
fn nul_bytes_and_bytes_that_are_no_text_are_said() {
    for path in [
        "main.tf",
        "Dockerfile",
        "a.yaml",
        ".github/workflows/a.yml",
        "chart/Chart.yaml",
    ] {
        let report = scan(path, b"\xff\xfe\x00apiVersion: v1\nkind: Pod\n".to_vec());
        assert!(
            problems(&report, path)
                .iter()
                .any(|problem| problem.kind == ProblemKind::NotText),
            "{path}"
        );
    }
    scan("nul.tf", "locals {\n  a = \"\0\"\n}\n");
    scan("nul/Dockerfile", "FROM alpine:3.20\nRUN echo \0\n");
    scan("nul.yaml", "apiVersion: v1\nkind: ConfigMap\ndata: {a: \"\0\"}\n");
}

#[test]
fn an_empty_file_is_read_as_what_it_is() {
    for path in ["main.tf", "a.yaml", "a.tf.json", "values.tfvars"] {
        let report = scan(path, "");
        assert!(report.findings.iter().all(|reported| {
            report
                .source(reported.finding.span)
                .is_some_and(|source| source.path().as_ref() == WITNESS.0)
        }));
    }
    scan("Dockerfile", "");
    scan(".github/workflows/a.yml", "");
    scan("chart/Chart.yaml", "");
}

#[test]
fn a_broken_part_does_not_take_the_rest_of_its_file_with_it() {
    let text = "resource \"aws_s3_bucket\" \"a\" {\n  bucket = = 1\n}\n\nterraform {\n  required_version = \"1\"\n}\n";
    let report = scan("main.tf", text);
    assert_eq!(problems(&report, "main.tf").len(), 1);
    assert!(report.summary.resources.values().sum::<usize>() >= 2);
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: [}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostNetwork: true}\n";
    let report = scan("broken.yaml", text);
    assert!(!problems(&report, "broken.yaml").is_empty());
    assert!(
        report
            .findings
            .iter()
            .any(|reported| reported.finding.resource == "Pod/a")
    );
}

#[test]
fn a_hundred_thousand_suppressions_are_not_held_against_everything() {
    let comments = "# portcullis: ignore[image-untagged] x\n".repeat(100_000);
    let report = scan("Dockerfile", format!("{comments}FROM alpine:latest\n{comments}"));
    assert!(
        problems(&report, "Dockerfile")
            .iter()
            .any(|problem| problem.kind == ProblemKind::Limit)
    );
    let words = "# portcullis: no such word\n".repeat(100_000);
    scan("Dockerfile", format!("{words}FROM alpine:latest\n"));
    let other = "# checkov:skip=CKV_DOCKER_2 # trivy:ignore:DS-0026\n".repeat(50_000);
    scan("main.tf", format!("{other}locals {{}}\n{other}"));
}

/// A tree in which one file cannot be read.
struct Unreadable(MemoryTree);

impl SourceTree for Unreadable {
    fn files(&self) -> &[Arc<str>] {
        self.0.files()
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        if path == "main.tf" || path == "a.yaml" {
            return Err(std::io::Error::from(std::io::ErrorKind::PermissionDenied).into());
        }
        self.0.read(path)
    }

    fn read_head(&self, path: &str, bytes: usize) -> Result<Vec<u8>, ReadError> {
        self.0.read_head(path, bytes)
    }
}

#[test]
fn a_file_that_cannot_be_read_is_a_problem() {
    let tree = MemoryTree::new([("main.tf", ""), ("a.yaml", ""), WITNESS]);
    let report = scanner().scan_tree(&Unreadable(tree));
    assert_witness(&report);
    for path in ["main.tf", "a.yaml"] {
        assert!(
            problems(&report, path)
                .iter()
                .any(|problem| problem.kind == ProblemKind::Unreadable),
            "{path}"
        );
    }
}

/// A directory for one test, with the witness in it.
fn directory(name: &str) -> Sandbox {
    Sandbox::new(&format!("hostile-{name}"), &[WITNESS])
}

fn scan_directory(path: &Path) -> Report {
    let report = scanner().scan_paths(&[path.to_path_buf()]).unwrap();
    let seen = report
        .findings
        .iter()
        .any(|reported| reported.finding.rule == "image-latest-tag");
    assert!(seen, "the finding in the other file was lost");
    report
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out_or_round_and_round() {
    use std::os::unix::fs::symlink;
    let outside = directory("links-outside");
    std::fs::write(
        outside.join("secret.tf"),
        "locals {\n  a = \"AKIA2E0A8F3B244C9986\"\n}\n",
    )
    .unwrap();
    let root = directory("links");
    symlink(root.path(), root.join("loop")).unwrap();
    symlink(outside.join("secret.tf"), root.join("secret.tf")).unwrap();
    symlink(outside.path(), root.join("outside")).unwrap();
    symlink("nowhere", root.join("dangling.tf")).unwrap();
    symlink(root.join(WITNESS.0), root.join("inside.yaml")).unwrap();
    let report = scan_directory(&root);
    assert_eq!(
        report.summary.files.values().sum::<usize>(),
        1,
        "only the file itself is read"
    );
    let said: Vec<&str> = report.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(
        said.iter()
            .filter(|message| message.contains("out of the scanned directory"))
            .count(),
        2,
        "{said:?}"
    );
    assert_eq!(
        said.iter().filter(|message| message.contains("leads nowhere")).count(),
        1,
        "{said:?}"
    );
}

#[test]
fn a_directory_named_like_a_file_is_walked() {
    let root = directory("named-like-a-file");
    std::fs::create_dir_all(root.join("main.tf")).unwrap();
    std::fs::write(root.join("main.tf/inner.tf"), "terraform {}\n").unwrap();
    std::fs::create_dir_all(root.join("Dockerfile")).unwrap();
    let report = scan_directory(&root);
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    assert_eq!(report.summary.files.values().sum::<usize>(), 2);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let root = directory("pipe");
    let made = std::process::Command::new("mkfifo").arg(root.join("main.tf")).status();
    if made.is_ok_and(|status| status.success()) {
        scan_directory(&root);
    }
}

#[test]
fn control_characters_never_reach_a_terminal_raw() {
    let root = directory("control");
    std::fs::write(root.join("main.tf"), "resource \"aws_s3_bucket\" \"\u{1b}[31mred\u{7}\" {\n  bucket = \"\u{1b}]0;title\u{7}\u{202e}\"\n  acl = \"public-read\u{1b}[2J\"\n}\n").unwrap();
    std::fs::write(root.join("Dockerfile"), "FROM al\u{1b}[31mpine:latest\n").unwrap();
    let report = scan_directory(&root);
    for text in rendered(&report) {
        let raw = text
            .chars()
            .find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(raw, None, "{text}");
    }
}

fn rendered(report: &Report) -> Vec<String> {
    vec![
        portcullis_report::csv::scan(report).replace("\r\n", "\n"),
        portcullis_report::github::scan(report),
        portcullis_report::gitlab::scan(report),
        portcullis_report::json::scan(report),
        portcullis_report::junit::scan(report),
        portcullis_report::markdown::scan(report),
        portcullis_report::sarif::scan(report),
        portcullis_report::text::scan(report, &portcullis_report::text::Options::default()),
    ]
}
