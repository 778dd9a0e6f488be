//! Every form of a report, from the command to those who read it.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod support;

use support::Sandbox;

const FORMATS: [&str; 8] = ["text", "json", "sarif", "github", "junit", "gitlab", "markdown", "csv"];

/// A tree with two findings, one more that is suppressed, and a file that cannot be read.
fn sandbox(name: &str) -> Sandbox {
    let sandbox = Sandbox::new(
        name,
        &[
            ("app/Dockerfile", "FROM alpine:latest\nUSER 1000\n"),
            (
                "base/Dockerfile",
                "# hadolint ignore=DL3007\nFROM busybox:latest\nUSER 1000\n",
            ),
            ("odd & <even>/Dockerfile", "FROM debian:latest\nUSER 1000\n"),
        ],
    );
    std::fs::write(sandbox.path().join("app/bad.tf"), [0xff, 0xfe, 0xfd]).expect("a file");
    sandbox
}

fn scan(sandbox: &Sandbox, more: &[&str]) -> support::Outcome {
    let mut args = vec!["scan", ".", "--select", "image-latest-tag", "--quiet"];
    args.extend(more);
    sandbox.run(&args)
}

/// How many findings and problems a report tells, by a reader that knows nothing of the writer.
fn told(format: &str, text: &str) -> (usize, usize) {
    let json = || serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let list = |value: &serde_json::Value| value.as_array().expect("a list").len();
    match format {
        "text" => (
            text.matches("image-latest-tag]").count(),
            text.matches("not-text]").count(),
        ),
        "json" => (list(&json()["findings"]), list(&json()["problems"])),
        "sarif" => {
            let run = &json()["runs"][0];
            let open = run["results"].as_array().expect("results").iter();
            let open = open.filter(|result| result.get("suppressions").is_none()).count();
            (open, list(&run["invocations"][0]["toolExecutionNotifications"]))
        }
        "github" => (
            text.lines().filter(|line| line.starts_with("::warning file=")).count(),
            text.lines().filter(|line| line.starts_with("::error file=")).count(),
        ),
        "junit" => {
            let document = roxmltree::Document::parse(text).expect("XML");
            let count = |name| document.descendants().filter(|node| node.has_tag_name(name)).count();
            (count("failure"), count("error"))
        }
        "gitlab" => {
            let names = json();
            let names = names
                .as_array()
                .expect("a list")
                .iter()
                .map(|it| it["check_name"].as_str());
            let (findings, problems): (Vec<_>, Vec<_>) = names.partition(|name| *name == Some("image-latest-tag"));
            (findings.len(), problems.len())
        }
        "markdown" => (
            text.matches("[image-latest-tag](").count(),
            text.lines().filter(|line| line.ends_with("| `not-text` |")).count(),
        ),
        _ => {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let records: Vec<Vec<String>> = reader.deserialize().collect::<Result<_, _>>().expect("CSV");
            let open = records.iter().filter(|record| record[0] == "open");
            let (findings, problems): (Vec<_>, Vec<_>) = open.partition(|record| record[3] == "image-latest-tag");
            (findings.len(), problems.len())
        }
    }
}

#[test]
fn each_format_tells_the_same_on_standard_output() {
    let sandbox = sandbox("formats");
    for format in FORMATS {
        let outcome = scan(&sandbox, &["--format", format]);
        assert_eq!(outcome.status, Some(1), "{outcome:?}");
        assert_eq!(told(format, &outcome.stdout), (2, 1), "{format}: {}", outcome.stdout);
        assert_eq!(outcome.stderr, "");
    }
}

#[test]
fn all_formats_come_from_one_run_as_from_one_each_and_missing_directories_are_made() {
    let sandbox = sandbox("all");
    let files: Vec<String> = FORMATS
        .iter()
        .map(|format| format!("{format}=out/{format}/report"))
        .collect();
    let mut args = Vec::new();
    for file in &files {
        args.extend(["--output", file]);
    }
    assert_eq!(scan(&sandbox, &args).status, Some(1));
    for format in FORMATS {
        let written = sandbox.read(&format!("out/{format}/report"));
        assert_eq!(written, scan(&sandbox, &["--format", format]).stdout, "{format}");
    }
}

#[test]
fn two_reports_for_one_file_exit_with_2_before_anything_is_written() {
    let sandbox = sandbox("twice");
    let outcome = scan(&sandbox, &["--output", "json=report", "--output", "sarif=./report"]);
    assert_eq!(outcome.status, Some(2));
    assert!(
        outcome.stderr.contains("two reports would go to ./report"),
        "{outcome:?}"
    );
    assert!(!sandbox.path().join("report").exists());
}

#[test]
fn an_output_to_standard_output_says_how_to_ask_for_it() {
    let outcome = scan(&sandbox("dash"), &["--output", "json=-"]);
    assert_eq!(outcome.status, Some(2));
    assert!(outcome.stderr.contains("use `--format json`"), "{outcome:?}");
}

#[test]
fn an_unknown_format_names_those_there_are() {
    let outcome = scan(&sandbox("unknown"), &["--output", "xml=a"]);
    assert_eq!(outcome.status, Some(2));
    assert!(outcome.stderr.contains(&FORMATS.join(", ")), "{outcome:?}");
}

#[test]
fn suppressed_findings_are_left_out_of_reports_for_programs_when_asked() {
    let sandbox = sandbox("omit");
    for format in ["json", "sarif", "csv"] {
        let all = scan(&sandbox, &["--format", format]).stdout;
        let open = scan(&sandbox, &["--format", format, "--omit-suppressed"]).stdout;
        assert!(all.contains("base/Dockerfile"), "{format}");
        assert!(!open.contains("base/Dockerfile"), "{format}");
        assert_eq!(told(format, &open), (2, 1), "{format}");
    }
}

#[test]
fn beside_a_baseline_each_format_tells_what_its_readers_need() {
    let sandbox = sandbox("beside");
    let written = sandbox.run(&["baseline", ".", "--select", "image-latest-tag"]);
    assert_eq!(written.status, Some(0), "{written:?}");
    sandbox.write("new/Dockerfile", "FROM ubuntu:latest\nUSER 1000\n");
    sandbox.write("app/Dockerfile", "FROM alpine:3.20\nUSER 1000\n");
    let report = |format| {
        let outcome = scan(
            &sandbox,
            &["--format", format, "--baseline", "portcullis-baseline.json"],
        );
        assert_eq!(outcome.status, Some(1), "{outcome:?}");
        outcome.stdout
    };
    for format in ["text", "json", "github", "junit"] {
        assert_eq!(told(format, &report(format)), (1, 0), "{format} tells only what is new");
    }
    for format in ["sarif", "gitlab"] {
        assert_eq!(
            told(format, &report(format)),
            (2, 1),
            "{format} tells all that is there"
        );
    }
    let markdown = report("markdown");
    for part in [
        "1 new finding ❌",
        "`new/Dockerfile:1`",
        "1 fixed finding",
        "`app/Dockerfile`",
    ] {
        assert!(markdown.contains(part), "{part}: {markdown}");
    }
    let states: Vec<String> = report("csv")
        .lines()
        .skip(1)
        .map(|line| line.split(',').take(1).collect())
        .collect();
    assert_eq!(states, ["new", "unchanged", "suppressed", "fixed", "unchanged"]);
}
