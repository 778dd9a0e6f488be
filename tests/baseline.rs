//! Baselines: what was there is accepted, and nothing else.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod support;

use support::{Outcome, Sandbox};

const LATEST: &str = "FROM alpine:latest\nUSER 1000\n";
const PINNED: &str = "FROM alpine:3.20\nUSER 1000\n";

fn scan(sandbox: &Sandbox, args: &[&str]) -> Outcome {
    sandbox.run(&[&["scan", "--format", "json", "--select", "image-latest-tag"], args].concat())
}

#[test]
fn a_baseline_accepts_what_is_there_and_nothing_else() {
    let sandbox = Sandbox::new("baseline", &[("a/Dockerfile", LATEST), ("b/Dockerfile", LATEST)]);
    let written = sandbox.run(&["baseline", "--select", "image-latest-tag"]);
    assert_eq!(written.status, Some(0), "{written:?}");
    assert_eq!(
        written.stderr,
        "wrote 2 findings and 0 problems to portcullis-baseline.json\n"
    );
    let baseline = ["--baseline", "portcullis-baseline.json"];
    assert_eq!(scan(&sandbox, &baseline).status, Some(0));

    // Moved lines, other white space and a renamed file are the same; a copy is not.
    sandbox.write_all(&[
        ("a/Dockerfile", "# moved\n\nFROM   alpine:latest\nUSER 1000\n"),
        ("c/Dockerfile", LATEST),
        ("d/Dockerfile", LATEST),
    ]);
    std::fs::remove_file(sandbox.path().join("b/Dockerfile")).expect("a file");
    let outcome = scan(&sandbox, &baseline);
    assert_eq!(
        (outcome.status, outcome.files()),
        (Some(1), vec!["d/Dockerfile".to_owned()])
    );
    let text = sandbox.run(&[
        "scan",
        "--select",
        "image-latest-tag",
        "--baseline",
        "portcullis-baseline.json",
    ]);
    assert!(text.stdout.contains("1 new finding: 1 medium"), "{text:?}");
    assert!(
        text.stdout
            .contains("2 in the baseline portcullis-baseline.json, 0 entries of it match nothing any more\n"),
        "{text:?}"
    );
}

#[test]
fn problems_are_part_of_a_baseline() {
    let broken = "apiVersion: v1\nkind: Pod\nmetadata: [\n";
    let sandbox = Sandbox::new("baseline-problems", &[("pod.yaml", broken)]);
    assert_eq!(sandbox.run(&["baseline", "--quiet"]).status, Some(0));
    let baseline = ["scan", "--baseline", "portcullis-baseline.json"];
    assert_eq!(sandbox.run(&baseline).status, Some(0), "{:?}", sandbox.run(&baseline));
    sandbox.write("other.yaml", broken);
    let outcome = sandbox.run(&baseline);
    assert_eq!(outcome.status, Some(1));
    assert!(outcome.stdout.contains("1 new problem"), "{outcome:?}");
}

#[test]
fn pruning_drops_what_is_mended_and_adds_nothing() {
    let sandbox = Sandbox::new(
        "prune",
        &[
            ("a/Dockerfile", LATEST),
            ("b/Dockerfile", LATEST),
            ("c/Dockerfile", LATEST),
        ],
    );
    assert_eq!(
        sandbox
            .run(&["baseline", "--select", "image-latest-tag", "--output", "b.json"])
            .status,
        Some(0)
    );
    sandbox.write_all(&[
        ("a/Dockerfile", PINNED),
        ("b/Dockerfile", PINNED),
        ("d/Dockerfile", LATEST),
    ]);
    let shown = sandbox.run(&["scan", "--select", "image-latest-tag", "--baseline", "b.json"]);
    assert!(
        shown
            .stdout
            .contains("2 entries of it match nothing any more (--show-fixed, portcullis baseline --prune)"),
        "{shown:?}"
    );
    // What is not scanned may still be there.
    let part = sandbox.run(&["baseline", "a", "--select", "image-latest-tag", "--prune", "b.json"]);
    assert_eq!(
        part.stderr,
        "dropped 1 finding and 0 problems from b.json, which keeps 2 findings and 0 problems\n"
    );
    let other = sandbox.run(&["baseline", "--select", "docker-apt-unpinned", "--prune", "b.json"]);
    assert!(other.stderr.starts_with("dropped 0 findings"), "{other:?}");
    let all = sandbox.run(&["baseline", "--select", "image-latest-tag", "--prune", "b.json"]);
    assert!(all.stderr.starts_with("dropped 1 finding "), "{all:?}");
    let left = sandbox.read("b.json");
    assert!(
        left.contains("c/Dockerfile") && !left.contains("d/Dockerfile"),
        "{left}"
    );
}

#[test]
fn a_baseline_names_files_from_where_it_lies() {
    let sandbox = Sandbox::new(
        "baseline-below",
        &[("infra/web/Dockerfile", LATEST), ("infra/api/Dockerfile", LATEST)],
    );
    assert_eq!(
        sandbox.run(&["baseline", "--select", "image-latest-tag"]).status,
        Some(0)
    );
    assert!(
        sandbox
            .read("portcullis-baseline.json")
            .contains("\"file\":\"infra/web/Dockerfile\"")
    );
    let mut command = sandbox.command(&[
        "scan",
        "web",
        "--baseline",
        "../portcullis-baseline.json",
        "--select",
        "image-latest-tag",
    ]);
    let output = command
        .current_dir(sandbox.path().join("infra"))
        .output()
        .expect("the command runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{text}");
    // The entry of the other directory may still match.
    assert!(
        text.contains("1 in the baseline ../portcullis-baseline.json, 0 entries"),
        "{text}"
    );
}

#[test]
fn a_baseline_that_cannot_be_read_exits_with_2_and_points_at_the_place() {
    let sandbox = Sandbox::new("bad-baseline", &[("Dockerfile", LATEST)]);
    for (text, place, reason) in [
        (
            None,
            "no baseline b.json",
            "`portcullis baseline --output b.json` writes one",
        ),
        (
            Some("{\n  \"version\": 1,\n  \"findings\": [\n    {\"file\": 1}\n  ]\n}\n"),
            "b.json:4:",
            "expected a string",
        ),
        (
            Some("{\n  \"version\": 2,\n  \"findings\": []\n}\n"),
            "b.json:2:3:",
            "version 2",
        ),
        (Some("findings: []\n"), "b.json:1:", "expected"),
    ] {
        if let Some(text) = text {
            sandbox.write("b.json", text);
        }
        for command in [
            &["scan", "--baseline", "b.json"][..],
            &["baseline", "--prune", "b.json"],
        ] {
            let outcome = sandbox.run(command);
            assert_eq!(outcome.status, Some(2), "{outcome:?}");
            assert!(
                outcome.stderr.contains(place) && outcome.stderr.contains(reason),
                "{outcome:?}"
            );
        }
    }
}
