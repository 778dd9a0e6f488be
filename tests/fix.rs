//! `portcullis scan --fix`: what it writes, what it leaves alone, and what it says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

mod support;

use support::{Outcome, Sandbox};

const MAINTAINER: &str = "FROM alpine:3.22\nMAINTAINER me@example.com\nUSER 1000\n";

const MENDED: &str = "FROM alpine:3.22\nLABEL org.opencontainers.image.authors=\"me@example.com\"\nUSER 1000\n";

const SLASHES: &str = "// one\nlocals {\n  a = 1 // two\n}\n";

fn fix(sandbox: &Sandbox, more: &[&str]) -> Outcome {
    let mut args = vec!["scan", "--no-config", "--select", "all", "--fail-on", "never", "--fix"];
    args.extend(more);
    sandbox.run(&args)
}

#[test]
fn fixed_files_are_written_and_the_report_is_of_what_is_left() {
    let sandbox = Sandbox::new("fix-writes", &[("Dockerfile", MAINTAINER), ("main.tf", SLASHES)]);
    let outcome = fix(&sandbox, &["--format", "json"]);
    assert_eq!(sandbox.read("Dockerfile"), MENDED);
    assert_eq!(sandbox.read("main.tf"), "# one\nlocals {\n  a = 1 # two\n}\n");
    let left = outcome.json()["findings"].to_string();
    assert!(
        !left.contains("docker-maintainer") && !left.contains("tf-comment-with-slashes"),
        "{left}"
    );
    for line in [
        "fixed Dockerfile:2 docker-maintainer: ",
        "fixed main.tf:1 tf-comment-with-slashes: ",
        "fixed main.tf:3 tf-comment-with-slashes: ",
        "fixed 3 findings in 2 files\n",
    ] {
        assert!(outcome.stderr.contains(line), "no {line:?} in {}", outcome.stderr);
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let sandbox = Sandbox::new("fix-twice", &[("Dockerfile", MAINTAINER), ("main.tf", SLASHES)]);
    fix(&sandbox, &[]);
    let first = (sandbox.read("Dockerfile"), sandbox.read("main.tf"));
    let outcome = fix(&sandbox, &[]);
    assert_eq!((sandbox.read("Dockerfile"), sandbox.read("main.tf")), first);
    assert!(outcome.stderr.contains("fixed nothing"), "{}", outcome.stderr);
}

#[test]
fn the_exit_status_is_of_the_state_after_fixing() {
    let sandbox = Sandbox::new("fix-status", &[("Dockerfile", MAINTAINER)]);
    let scan = ["scan", "--no-config", "--select", "docker-maintainer"];
    assert_eq!(sandbox.run(&scan).status, Some(1));
    let outcome = sandbox.run(&[&scan[..], &["--fix"]].concat());
    assert_eq!(outcome.status, Some(0), "{outcome:?}");
}

#[test]
fn a_diff_is_shown_and_nothing_is_written() {
    let sandbox = Sandbox::new("fix-diff", &[("a/Dockerfile", MAINTAINER)]);
    let scan = ["scan", "--no-config", "--select", "docker-maintainer", "--diff"];
    let outcome = sandbox.run(&scan);
    assert_eq!(sandbox.read("a/Dockerfile"), MAINTAINER);
    let wanted = "--- a/a/Dockerfile\n+++ b/a/Dockerfile\n@@ -1,3 +1,3 @@\n FROM alpine:3.22\n-MAINTAINER me@example.com\n+LABEL \
                  org.opencontainers.image.authors=\"me@example.com\"\n USER 1000\n";
    assert_eq!(outcome.stdout, wanted);
    assert_eq!(outcome.status, Some(1), "there is something to change");
    sandbox.run(&[&scan[..], &["--fix"]].concat());
    assert_eq!(sandbox.read("a/Dockerfile"), MAINTAINER, "--diff is stronger");
    sandbox.write("a/Dockerfile", MENDED);
    let outcome = sandbox.run(&scan);
    assert_eq!((outcome.stdout.as_str(), outcome.status), ("", Some(0)));
}

#[test]
fn unsafe_fixes_are_applied_only_when_they_are_asked_for() {
    let chart = "apiVersion: v2\nname: a\nversion: 1.0.0\ndependencies:\n  - name: b\n    version: 1.0.0\n    repository: \
                 http://charts.example.com\n";
    let sandbox = Sandbox::new("fix-unsafe", &[("Chart.yaml", chart)]);
    let select = "--select=helm-dependency-insecure-repository";
    sandbox.run(&["scan", "--no-config", select, "--fix"]);
    assert_eq!(sandbox.read("Chart.yaml"), chart);
    let outcome = sandbox.run(&["scan", "--no-config", select, "--unsafe-fixes"]);
    assert_eq!(
        sandbox.read("Chart.yaml"),
        chart.replace("http:", "https:"),
        "{outcome:?}"
    );
}

#[test]
fn windows_line_breaks_marks_and_a_missing_end_of_line_stay() {
    let text = "\u{feff}// ä one\r\nlocals {\r\n  ß = \"✓\" // two\r\n}";
    let sandbox = Sandbox::new("fix-windows", &[("main.tf", text)]);
    sandbox.run(&["scan", "--no-config", "--select", "tf-comment-with-slashes", "--fix"]);
    assert_eq!(sandbox.read("main.tf"), text.replace("//", "#"));
}

#[test]
fn a_line_that_is_put_in_ends_like_the_others() {
    let workflow = "on: push\r\njobs:\r\n  a:\r\n    runs-on: ubuntu-24.04\r\n    steps:\r\n      - uses: \
                    actions/checkout@v4\r\n      - run: make\r\n";
    let path = ".github/workflows/a.yml";
    let sandbox = Sandbox::new("fix-inserts", &[(path, workflow)]);
    let select = "--select=workflow-checkout-keeps-credentials";
    let outcome = sandbox.run(&["scan", "--no-config", select, "--unsafe-fixes"]);
    let text = sandbox.read(path);
    assert!(text.contains("persist-credentials: false\r\n"), "{text:?} {outcome:?}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn only_named_files_are_changed() {
    let sandbox = Sandbox::new("fix-named", &[("a.tf", SLASHES), ("b.tf", SLASHES)]);
    fix(&sandbox, &["b.tf"]);
    assert_eq!(sandbox.read("a.tf"), SLASHES);
    assert!(sandbox.read("b.tf").starts_with('#'));
}

#[test]
fn what_is_suppressed_is_not_fixed() {
    let text = "FROM alpine:3.22\n# portcullis:ignore[docker-maintainer] kept for old registries\nMAINTAINER me@example.com\nUSER 1000\n";
    let sandbox = Sandbox::new("fix-suppressed", &[("Dockerfile", text)]);
    let outcome = fix(&sandbox, &["--show-suppressed"]);
    assert_eq!(sandbox.read("Dockerfile"), text);
    assert!(outcome.stdout.contains("kept for old registries"), "{outcome:?}");
}

#[test]
fn beside_a_baseline_only_what_is_new_is_fixed() {
    let sandbox = Sandbox::new("fix-baseline", &[("main.tf", SLASHES)]);
    let choice = ["--no-config", "--select", "tf-comment-with-slashes"];
    sandbox.run(&[&["baseline"][..], &choice].concat());
    sandbox.write("main.tf", &format!("{SLASHES}// new\n"));
    let baseline = ["--baseline", "portcullis-baseline.json", "--fix"];
    let outcome = sandbox.run(&[&["scan"][..], &choice, &baseline].concat());
    assert_eq!(sandbox.read("main.tf"), format!("{SLASHES}# new\n"), "{outcome:?}");
    assert_eq!(outcome.status, Some(0));
}

#[test]
fn a_text_from_standard_input_is_printed_as_it_is_then() {
    let sandbox = Sandbox::new("fix-stdin", &[]);
    let args = [
        "scan",
        "--no-config",
        "--select",
        "docker-maintainer",
        "--stdin-filename",
        "Dockerfile",
        "--fix",
    ];
    let outcome = sandbox.run_with_input(&args, MAINTAINER);
    assert_eq!((outcome.stdout.as_str(), outcome.status), (MENDED, Some(0)));
    let outcome = sandbox.run_with_input(&args, MENDED);
    assert_eq!(outcome.stdout, MENDED, "what needs no fix is printed too");
}

#[test]
fn a_directory_that_is_clean_says_that_nothing_was_fixed() {
    let sandbox = Sandbox::new("fix-clean", &[("Dockerfile", MENDED)]);
    let outcome = sandbox.run(&["scan", "--no-config", "--select", "docker-maintainer", "--fix"]);
    assert_eq!(outcome.stderr.lines().next(), Some("fixed nothing"));
    assert_eq!(
        sandbox
            .run(&["scan", "--no-config", "--fix", "-q", "--fail-on", "never"])
            .stderr,
        ""
    );
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    fn set_mode(sandbox: &Sandbox, path: &str, mode: u32) {
        let path = sandbox.path().join(path);
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_file_keeps_its_permissions_and_nothing_is_left_beside_it() {
        let sandbox = Sandbox::new("fix-mode", &[("main.tf", SLASHES)]);
        set_mode(&sandbox, "main.tf", 0o750);
        fix(&sandbox, &[]);
        let mode = std::fs::metadata(sandbox.path().join("main.tf")).unwrap().mode();
        assert_eq!(mode & 0o7777, 0o750);
        assert!(sandbox.read("main.tf").starts_with('#'));
        let names: Vec<_> = std::fs::read_dir(sandbox.path()).unwrap().collect();
        assert_eq!(names.len(), 1, "{names:?}");
    }

    #[test]
    fn a_read_only_file_is_an_error_and_no_other_file_is_written() {
        let sandbox = Sandbox::new("fix-read-only", &[("a.tf", SLASHES), ("b.tf", SLASHES)]);
        set_mode(&sandbox, "b.tf", 0o444);
        let outcome = fix(&sandbox, &[]);
        assert_eq!(outcome.status, Some(2));
        let wanted = "error: cannot fix b.tf, so nothing is written: the file is read-only: let it be written to, or leave it \
                      out\n";
        assert_eq!(outcome.stderr, wanted);
        assert_eq!(
            (sandbox.read("a.tf"), sandbox.read("b.tf")),
            (SLASHES.to_owned(), SLASHES.to_owned())
        );
        let names: Vec<_> = std::fs::read_dir(sandbox.path()).unwrap().collect();
        assert_eq!(names.len(), 2, "{names:?}");
    }

    #[test]
    fn nothing_is_written_through_a_link() {
        let outside = Sandbox::new("fix-outside", &[("main.tf", SLASHES)]);
        let sandbox = Sandbox::new("fix-links", &[("a.tf", SLASHES)]);
        symlink(outside.path().join("main.tf"), sandbox.path().join("main.tf")).unwrap();
        symlink(outside.path(), sandbox.path().join("folder")).unwrap();
        fix(&sandbox, &[]);
        assert!(sandbox.read("a.tf").starts_with('#'));
        assert_eq!(outside.read("main.tf"), SLASHES);
        let is_link = |path: &str| sandbox.path().join(path).is_symlink();
        assert!(is_link("main.tf") && is_link("folder"));
    }
}
