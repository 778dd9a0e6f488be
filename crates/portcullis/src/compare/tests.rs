use super::*;
use crate::{Config, MemoryTree, Scanner};

type Files<'a> = &'a [(&'a str, &'a str)];

const LATEST: &str = "FROM alpine:latest\nUSER 1\n";

fn scan_for(rules: &str, files: Files) -> Report {
    let scanner = Scanner::new(Config {
        select: rules.split(',').map(str::to_owned).collect(),
        jobs: Some(1),
        ..Config::default()
    })
    .unwrap();
    scanner.scan_tree(&MemoryTree::new(files.iter().copied()))
}

fn scan(files: Files) -> Report {
    scan_for("image-latest-tag", files)
}

/// Of a scan that looked at these files and at nothing else.
fn standing(files: Files) -> impl Fn(&str) -> Standing {
    let scanned: HashSet<String> = files.iter().map(|(path, _)| (*path).to_owned()).collect();
    move |path| {
        if scanned.contains(path) {
            Standing::Scanned
        } else {
            Standing::Gone
        }
    }
}

fn against() -> Against {
    Against::Revision("main".to_owned())
}

fn change(before: Files, now: Files) -> Report {
    compare(scan(now), &[Earlier::of(&scan(before), against())], &standing(now))
}

/// The places of what is new.
fn new(report: &Report) -> Vec<String> {
    let findings = report.findings.iter().map(|reported| {
        let source = report.source(reported.finding.span).unwrap();
        format!(
            "{}:{}",
            source.path(),
            source.line_of(reported.finding.span.start as usize)
        )
    });
    findings.collect()
}

fn counts(report: &Report) -> (usize, usize, usize) {
    let comparison = report.comparison.as_ref().unwrap();
    (
        report.findings.len(),
        comparison.unchanged.len(),
        comparison.fixed.len(),
    )
}

#[test]
fn lines_that_move_are_not_new() {
    let report = change(
        &[("Dockerfile", LATEST)],
        &[("Dockerfile", "# moved\n\nFROM  alpine:latest\nUSER 1\n")],
    );
    assert_eq!(counts(&report), (0, 1, 0));
}

#[test]
fn what_a_change_brings_is_new_and_what_it_mends_is_fixed() {
    let before = [("a/Dockerfile", LATEST), ("b/Dockerfile", "FROM alpine:3.20\n")];
    let now = [
        ("a/Dockerfile", "FROM alpine:3.20\n"),
        ("b/Dockerfile", "FROM debian:latest\n"),
    ];
    let report = change(&before, &now);
    assert_eq!(new(&report), ["b/Dockerfile:1"]);
    let fixed = &report.comparison.unwrap().fixed[0];
    assert_eq!((fixed.file.as_str(), fixed.line), ("a/Dockerfile", Some(1)));
}

#[test]
fn a_file_that_is_renamed_is_not_new_and_a_copy_is() {
    let before = [("a/Dockerfile", LATEST)];
    assert_eq!(counts(&change(&before, &[("b/Dockerfile", LATEST)])), (0, 1, 0));
    assert_eq!(counts(&change(&before, &[("a/Dockerfile.old", LATEST)])), (0, 1, 0));
    let copied = change(&before, &[("0/Dockerfile", LATEST), ("a/Dockerfile", LATEST)]);
    assert_eq!(new(&copied), ["0/Dockerfile:1"]);
}

#[test]
fn a_fault_that_is_mended_here_and_made_there_is_new() {
    let before = [("a/Dockerfile", LATEST)];
    let now = [("a/Dockerfile", "FROM alpine:3.20\n"), ("b/Dockerfile", LATEST)];
    assert_eq!(counts(&change(&before, &now)), (1, 0, 1));
}

#[test]
fn of_renamed_files_each_is_known_by_its_name() {
    let before = [("old/api/Dockerfile", LATEST), ("old/web/Dockerfile", LATEST)];
    let now = [("new/web/Dockerfile", LATEST), ("new/worker/Dockerfile", LATEST)];
    assert_eq!(counts(&change(&before, &now)), (0, 2, 0));
    let report = change(&before[1..], &now);
    assert_eq!(new(&report), ["new/worker/Dockerfile:1"]);
}

fn pod(containers: &[&str]) -> String {
    let mut text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n".to_owned();
    for name in containers {
        text.push_str(&format!("    - name: {name}\n      image: nginx:latest\n"));
    }
    text
}

#[test]
fn of_twins_the_one_that_was_put_in_is_new() {
    for (now, line) in [
        (["new", "one", "two"], "pod.yaml:8"),
        (["one", "new", "two"], "pod.yaml:10"),
        (["one", "two", "new"], "pod.yaml:12"),
    ] {
        let report = change(&[("pod.yaml", &pod(&["one", "two"]))], &[("pod.yaml", &pod(&now))]);
        assert_eq!(new(&report), [line]);
    }
    let report = change(&[("pod.yaml", &pod(&["one", "two"]))], &[("pod.yaml", &pod(&["two"]))]);
    assert_eq!(counts(&report), (0, 1, 1));
}

#[test]
fn what_is_suppressed_since_is_neither_new_nor_fixed_and_what_is_not_any_more_is_new() {
    let suppressed = format!("# portcullis:ignore[image-latest-tag] for now\n{LATEST}");
    let report = change(&[("Dockerfile", LATEST)], &[("Dockerfile", &suppressed)]);
    assert_eq!((counts(&report), report.suppressed.len()), ((0, 0, 0), 1));
    let report = change(&[("Dockerfile", &suppressed)], &[("Dockerfile", LATEST)]);
    assert_eq!(counts(&report), (1, 0, 0));
}

#[test]
fn what_was_not_looked_at_is_not_fixed() {
    let before = [("a/Dockerfile", LATEST), ("b/Dockerfile", LATEST)];
    let now = [("a/Dockerfile", LATEST)];
    let earlier = [Earlier::of(&scan(&before), against())];
    let unseen = |path: &str| {
        if path.starts_with("a/") {
            Standing::Scanned
        } else {
            Standing::Unseen
        }
    };
    assert_eq!(counts(&compare(scan(&now), &earlier, &unseen)), (0, 1, 0));
    assert_eq!(counts(&compare(scan(&now), &earlier, &standing(&now))), (0, 1, 1));
    let other_rule = scan_for("docker-named-user", &now);
    assert_eq!(counts(&compare(other_rule, &earlier, &standing(&now))), (0, 0, 0));
}

#[test]
fn what_cannot_be_read_any_more_is_not_fixed() {
    let broken = "apiVersion: v1\nkind: Pod\nspec: [\n";
    let report = change(&[("pod.yaml", &pod(&["one"]))], &[("pod.yaml", broken)]);
    assert_eq!((counts(&report), report.problems.len()), ((0, 0, 0), 1));
}

#[test]
fn problems_are_known_again_in_a_file_that_is_renamed() {
    let broken = "apiVersion: v1\nkind: Pod\nspec: [\n";
    let moved = format!("# moved\n{broken}");
    let report = change(&[("a/pod.yaml", broken)], &[("b/pod.yaml", &moved)]);
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    assert_eq!(report.comparison.unwrap().unchanged_problems.len(), 1);
    assert_eq!(change(&[], &[("pod.yaml", broken)]).problems.len(), 1);
}

#[test]
fn a_number_in_a_message_may_change_where_it_is_not_part_of_a_name() {
    let same = |a: &str, b: &str| problem_name("syntax", a) == problem_name("syntax", b);
    assert!(same("ends at line 12, column 3", "ends at line 140, column 7"));
    assert!(same("stops at 12.", "stops at 13."));
    assert!(!same("module.net1 is not there", "module.net2 is not there"));
    assert_ne!(
        problem_name("limit", "found 201 faults"),
        problem_name("limit", "found 202 faults")
    );
}

#[test]
fn what_one_of_several_states_knows_is_not_new() {
    let (a, b) = (("a/Dockerfile", LATEST), ("b/Dockerfile", LATEST));
    let earlier = [
        Earlier::of(&scan(&[a]), against()),
        Baseline::of(&scan(&[b]), "").earlier("b.json", ""),
    ];
    let now = [a, b, ("c/Dockerfile", LATEST)];
    let report = compare(scan(&now), &earlier, &standing(&now));
    assert_eq!(new(&report), ["c/Dockerfile:1"]);
    assert_eq!(report.comparison.unwrap().against, against());
}

#[test]
fn a_baseline_is_read_as_it_was_written_and_names_no_line() {
    let files = [
        ("b/pod.yaml", pod(&["one", "two"])),
        ("a/Dockerfile", LATEST.to_owned()),
        ("broken.yaml", "apiVersion: v1\nkind: Pod\nspec: [\n".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let report = scan(&files);
    let baseline = Baseline::of(&report, "infra/");
    let text = baseline.render();
    assert_eq!(Baseline::parse(&text), Ok(baseline.clone()));
    assert_eq!((baseline.findings(), baseline.problems()), (3, 1));
    let lines: Vec<&str> = text.lines().collect();
    assert!(
        lines[3].starts_with("    {\"file\":\"infra/a/Dockerfile\",\"rule\":\"image-latest-tag\""),
        "{text}"
    );
    assert!(lines[4].ends_with(",\"count\":2}"), "{text}");
    assert!(lines[7].contains("\"kind\":\"syntax\""), "{text}");
    let report = compare(report, &[baseline.earlier("b.json", "infra/")], &standing(&files));
    assert_eq!((counts(&report), report.problems.len()), ((0, 3, 0), 0));
}

#[test]
fn pruning_drops_what_is_mended_and_keeps_what_was_not_looked_at() {
    let before = [
        ("a/Dockerfile", LATEST),
        ("b/pod.yaml", &pod(&["one", "two"])),
        ("c/Dockerfile", LATEST),
    ];
    let now = [("b/pod.yaml", &*pod(&["one"])), ("d/Dockerfile", LATEST)];
    let baseline = Baseline::of(&scan(&before), "");
    let look = |path: &str| match path {
        "a/Dockerfile" => Standing::Unseen,
        "c/Dockerfile" => Standing::Scanned,
        _ => standing(&now)(path),
    };
    let pruned = baseline.prune(&scan(&now), "", &look);
    assert_eq!((pruned.findings, pruned.baseline.findings()), (2, 2));
    assert!(pruned.baseline.render().contains("a/Dockerfile"));
    assert!(!pruned.baseline.render().contains("d/Dockerfile"));
    assert_eq!(pruned.baseline.prune(&scan(&now), "", &look).findings, 0);
}

#[test]
fn what_is_no_baseline_is_refused_at_its_place() {
    for (text, line, reason) in [
        ("{", 1, "EOF"),
        ("[]", 1, "invalid"),
        ("{\n  \"version\": 7,\n  \"other\": 1\n}", 2, "is of version 7"),
        (
            "{\n  \"version\": 1,\n  \"findings\": [],\n  \"problem\": []\n}",
            4,
            "unknown field `problem`",
        ),
        (
            "{\n  \"version\": 1,\n  \"findings\": [\n    {\"file\": 3}\n  ], \"problems\": []}",
            4,
            "expected a string",
        ),
    ] {
        let error = Baseline::parse(text).unwrap_err();
        assert_eq!(error.line, line, "{error}");
        assert!(error.reason.contains(reason), "{error}");
    }
}
