//! Pull requests: only what is new since a revision is reported.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod support;

use serde_json::Value;
use support::git::History;
use support::{Outcome, Sandbox};

const LATEST: &str = "FROM alpine:latest\nUSER 1000\n";
const PINNED: &str = "FROM alpine:3.20\nUSER 1000\n";

/// A security group whose openness is said in another file.
const GROUP: &str = "resource \"aws_security_group\" \"web\" {\n  name        = \"web\"\n  description = \"Web\"\n\n  ingress {\n    \
                     description = \"SSH\"\n    from_port   = 22\n    to_port     = 22\n    protocol    = \"tcp\"\n    \
                     cidr_blocks = [var.from]\n  }\n}\n";

fn variable(default: &str) -> String {
    format!("variable \"from\" {{\n  type    = string\n  default = \"{default}\"\n}}\n")
}

fn scan(sandbox: &Sandbox, args: &[&str]) -> Outcome {
    sandbox.run(
        &[
            &[
                "scan",
                "--format",
                "json",
                "--select",
                "image-latest-tag,aws-security-group-open-ssh",
            ],
            args,
        ]
        .concat(),
    )
}

fn comparison(outcome: &Outcome) -> Value {
    outcome.json()["comparison"].clone()
}

/// A repository with one commit on `main`, checked out.
fn repository(name: &str, committed: &[(&str, &str)]) -> (Sandbox, History, String) {
    let sandbox = Sandbox::new(name, committed);
    let history = History::new(sandbox.path());
    let commit = history.commit("main", &[], committed);
    (sandbox, history, commit)
}

#[test]
fn a_default_that_opens_a_resource_in_another_file_is_caught_and_old_findings_are_not_thrown_at_anybody() {
    let closed = variable("10.0.0.0/8");
    let (sandbox, ..) = repository(
        "variable",
        &[
            ("main.tf", GROUP),
            ("variables.tf", &closed),
            ("a/Dockerfile", LATEST),
            ("b/Dockerfile", LATEST),
        ],
    );
    assert_eq!(scan(&sandbox, &["--diff-base", "main", "--quiet"]).status, Some(0));
    sandbox.write_all(&[("variables.tf", &variable("0.0.0.0/0")), ("b/Dockerfile", PINNED)]);
    let outcome = scan(&sandbox, &["--diff-base", "main"]);
    assert_eq!(
        (outcome.status, outcome.files()),
        (Some(1), vec!["main.tf".to_owned()]),
        "{outcome:?}"
    );
    assert!(outcome.stderr.starts_with("comparing with main ("), "{outcome:?}");
    let text = sandbox.run(&[
        "scan",
        "--select",
        "image-latest-tag",
        "--diff-base",
        "main",
        "--show-fixed",
    ]);
    assert_eq!(text.status, Some(0));
    assert!(text.stdout.contains("1 unchanged, 1 fixed since main\n"), "{text:?}");
    assert!(text.stdout.contains("b/Dockerfile:1"), "{text:?}");
}

#[test]
fn what_others_did_since_is_not_compared_with() {
    let (sandbox, history, fork) = repository("fork", &[("a/Dockerfile", PINNED)]);
    // On main somebody has brought the same finding since, and mended nothing that was here.
    let changed = [("a/Dockerfile", PINNED), ("b/Dockerfile", LATEST)];
    history.commit("main", &[&fork], &[&changed[..], &[("c/Dockerfile", LATEST)]].concat());
    sandbox.write_all(&changed);
    history.commit("change", &[&fork], &changed);
    history.write("HEAD", "ref: refs/heads/change\n");
    let outcome = scan(&sandbox, &["--diff-base", "main"]);
    assert_eq!(outcome.files(), ["b/Dockerfile"], "{outcome:?}");
    let said = format!("comparing with {}, where HEAD forked off from main\n", &fork[..12]);
    assert_eq!(outcome.stderr, said);
    assert_eq!(scan(&sandbox, &["--diff-base", "HEAD~1"]).files(), ["b/Dockerfile"]);
    assert_eq!(scan(&sandbox, &["--diff-base", &fork[..10]]).files(), ["b/Dockerfile"]);
    assert!(scan(&sandbox, &["--diff-base", "HEAD"]).files().is_empty());
}

#[test]
fn names_of_branches_tags_and_remotes_are_found_also_when_they_are_packed() {
    let (sandbox, history, first) = repository("names", &[("Dockerfile", PINNED)]);
    history.write("refs/remotes/origin/main", &format!("{first}\n"));
    history.write(
        "packed-refs",
        &format!("# pack-refs with: peeled fully-peeled sorted \n{first} refs/tags/v1\n"),
    );
    sandbox.write("Dockerfile", LATEST);
    for name in ["main", "origin/main", "v1", "HEAD", "refs/heads/main"] {
        assert_eq!(scan(&sandbox, &["--diff-base", name]).files(), ["Dockerfile"], "{name}");
    }
}

#[test]
fn a_renamed_file_and_moved_lines_are_not_new() {
    let (sandbox, ..) = repository("renamed", &[("old/Dockerfile", LATEST), ("stays/Dockerfile", LATEST)]);
    std::fs::remove_dir_all(sandbox.path().join("old")).expect("a directory");
    sandbox.write_all(&[
        ("new/Dockerfile", LATEST),
        ("stays/Dockerfile", "# moved\nFROM alpine:latest\nUSER 1000\n"),
    ]);
    let outcome = scan(&sandbox, &["--diff-base", "main", "--quiet"]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""), "{outcome:?}");
    assert_eq!(
        comparison(&outcome)["unchanged"].as_array().map(Vec::len),
        Some(2),
        "{outcome:?}"
    );
}

#[test]
fn parts_of_a_repository_are_named_as_the_scan_names_them() {
    let (sandbox, ..) = repository("part", &[("x/a/Dockerfile", LATEST), ("y/Dockerfile", LATEST)]);
    sandbox.write("x/b/Dockerfile", LATEST);
    sandbox.write("y/b/Dockerfile", LATEST);
    let run_in = |directory: &std::path::Path, path: &str| {
        let args = [
            "scan",
            "--format",
            "json",
            "--select",
            "image-latest-tag",
            "--diff-base",
            "main",
            path,
        ];
        let output = sandbox
            .command(&args)
            .current_dir(directory)
            .output()
            .expect("the command runs");
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let files = report["findings"].as_array().expect("findings").iter();
        files
            .map(|it| it["file"].as_str().expect("a path").to_owned())
            .collect::<Vec<_>>()
    };
    let name = sandbox
        .path()
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a name")
        .to_owned();
    assert_eq!(run_in(sandbox.path(), "x"), ["x/b/Dockerfile"]);
    assert_eq!(run_in(&sandbox.path().join("x"), "."), ["b/Dockerfile"]);
    assert_eq!(run_in(&sandbox.path().join("x"), "../y"), ["b/Dockerfile"]);
    assert_eq!(
        run_in(sandbox.path().parent().expect("a parent"), &name),
        [format!("{name}/x/b/Dockerfile"), format!("{name}/y/b/Dockerfile")]
    );
}

#[test]
fn what_the_scan_leaves_out_is_left_out_of_the_base_too() {
    let (sandbox, ..) = repository(
        "left-out",
        &[
            ("ignored/Dockerfile", LATEST),
            ("vendor/Dockerfile", LATEST),
            ("gone/Dockerfile", LATEST),
        ],
    );
    sandbox.write(".gitignore", "ignored/\n");
    std::fs::remove_dir_all(sandbox.path().join("gone")).expect("a directory");
    let outcome = scan(&sandbox, &["--diff-base", "main"]);
    let fixed = comparison(&outcome)["fixed"].clone();
    assert_eq!(
        (fixed.as_array().map(Vec::len), &fixed[0]["file"]),
        (Some(1), &"gone/Dockerfile".into()),
        "{outcome:?}"
    );
}

#[test]
fn a_module_that_was_downloaded_is_there_in_the_base_too() {
    let call = "module \"web\" {\n  source = \"./.terraform/modules/web\"\n}\n";
    let (sandbox, ..) = repository("downloaded", &[("main.tf", call)]);
    sandbox.write_all(&[
        (".terraform/modules/web/main.tf", GROUP),
        (".terraform/modules/web/variables.tf", &variable("0.0.0.0/0")),
    ]);
    let args = ["scan", "--format", "json", "--select", "aws-security-group-open-ssh"];
    let plain = sandbox.run(&args);
    assert_eq!(plain.files(), ["main.tf"], "{plain:?}");
    let outcome = sandbox.run(&[&args[..], &["--diff-base", "main"]].concat());
    assert_eq!((outcome.status, outcome.files().len()), (Some(0), 0), "{outcome:?}");
}

#[test]
fn a_file_of_variables_is_read_as_it_was() {
    let (sandbox, ..) = repository(
        "var-file",
        &[
            ("main.tf", GROUP),
            ("variables.tf", "variable \"from\" {}\n"),
            ("env/prod.tfvars", "from = \"10.0.0.0/8\"\n"),
        ],
    );
    sandbox.write("env/prod.tfvars", "from = \"0.0.0.0/0\"\n");
    let outcome = scan(&sandbox, &["--diff-base", "main", "--var-file", "env/prod.tfvars"]);
    assert_eq!(outcome.files(), ["main.tf"], "{outcome:?}");
    assert!(scan(&sandbox, &["--diff-base", "main"]).files().is_empty());
}

#[test]
fn beside_a_baseline_what_is_new_is_new_beside_both() {
    let (sandbox, ..) = repository("both", &[("a/Dockerfile", LATEST)]);
    sandbox.write("b/Dockerfile", LATEST);
    assert_eq!(
        sandbox.run(&["baseline", "b", "--select", "image-latest-tag"]).status,
        Some(0)
    );
    sandbox.write("c/Dockerfile", LATEST);
    let both = ["--diff-base", "main", "--baseline", "portcullis-baseline.json"];
    assert_eq!(scan(&sandbox, &both).files(), ["c/Dockerfile"]);
    assert_eq!(scan(&sandbox, &both[..2]).files(), ["b/Dockerfile", "c/Dockerfile"]);
    assert_eq!(scan(&sandbox, &both[2..]).files(), ["a/Dockerfile", "c/Dockerfile"]);
}

#[test]
fn a_link_that_leads_out_is_old_when_it_was_there() {
    #[cfg(unix)]
    {
        let (sandbox, ..) = repository("link", &[("Dockerfile", PINNED), ("out.yaml", "-> /etc/hostname")]);
        let link = |name: &str| {
            let place = sandbox.path().join(name);
            let _ = std::fs::remove_file(&place);
            std::os::unix::fs::symlink("/etc/hostname", place).expect("a link");
        };
        link("out.yaml");
        let outcome = scan(&sandbox, &["--diff-base", "main"]);
        assert_eq!(outcome.status, Some(0), "{outcome:?}");
        link("more.yaml");
        let outcome = scan(&sandbox, &["--diff-base", "main"]);
        assert_eq!(
            (outcome.status, outcome.json()["problems"][0]["file"].as_str()),
            (Some(1), Some("more.yaml"))
        );
    }
}

#[test]
fn a_linked_work_tree_and_objects_that_lie_elsewhere_are_read() {
    let (main, history, commit) = repository("worktree-main", &[("Dockerfile", PINNED)]);
    let linked = Sandbox::new("worktree-linked", &[("Dockerfile", LATEST)]);
    let private = history.directory.join("worktrees/linked");
    linked.write(".git", &format!("gitdir: {}\n", private.display()));
    history.write("worktrees/linked/HEAD", &format!("{commit}\n"));
    history.write("worktrees/linked/commondir", "../..\n");
    history.write(
        "worktrees/linked/gitdir",
        &format!("{}\n", linked.path().join(".git").display()),
    );
    assert_eq!(scan(&linked, &["--diff-base", "main"]).files(), ["Dockerfile"]);

    let borrower = Sandbox::new("alternates", &[("Dockerfile", LATEST)]);
    let other = History::new(borrower.path());
    other.write(
        "objects/info/alternates",
        &format!("{}\n", main.path().join(".git/objects").display()),
    );
    other.write("refs/heads/main", &format!("{commit}\n"));
    assert_eq!(scan(&borrower, &["--diff-base", "main"]).files(), ["Dockerfile"]);
}

#[test]
fn an_object_that_is_not_in_the_clone_is_said_and_lets_nothing_through() {
    let (sandbox, history, _) = repository(
        "partial",
        &[("a/Dockerfile", LATEST), ("b/Dockerfile", "FROM debian:latest\n")],
    );
    std::fs::remove_file(history.place_of_blob(LATEST)).expect("an object");
    let outcome = scan(&sandbox, &["--diff-base", "main"]);
    assert_eq!(
        (outcome.status, outcome.files()),
        (Some(1), vec!["a/Dockerfile".to_owned()]),
        "{outcome:?}"
    );
    assert!(
        outcome.stderr.contains("1 of its files could not be read"),
        "{outcome:?}"
    );
    assert!(outcome.stderr.contains("is not in this clone"), "{outcome:?}");
}

#[test]
fn a_history_that_is_cut_off_is_said() {
    let (sandbox, history, first) = repository("shallow", &[("Dockerfile", PINNED)]);
    let lost = "1".repeat(40);
    let change = history.commit("change", &[&lost], &[("Dockerfile", LATEST)]);
    history.write("HEAD", "ref: refs/heads/change\n");
    history.write("shallow", &format!("{change}\n{first}\n"));
    sandbox.write("Dockerfile", LATEST);
    let outcome = scan(&sandbox, &["--diff-base", "main"]);
    assert_eq!(outcome.files(), ["Dockerfile"], "{outcome:?}");
    assert!(
        outcome.stderr.starts_with("comparing with main itself ("),
        "{outcome:?}"
    );
    for (name, advice) in [
        ("release", "`git fetch --depth=1 origin release`"),
        ("HEAD~1", "`git fetch --unshallow`"),
    ] {
        let outcome = scan(&sandbox, &["--diff-base", name]);
        assert_eq!(outcome.status, Some(2), "{outcome:?}");
        assert!(outcome.stderr.contains(advice), "{outcome:?}");
    }
}

#[test]
fn what_cannot_be_compared_exits_with_2_and_says_what_to_do() {
    let (sandbox, ..) = repository("refused", &[("Dockerfile", PINNED)]);
    for (name, words) in [
        (
            "no-such",
            "no commit is called `no-such` in this clone; is it fetched? `git fetch origin no-such`",
        ),
        ("origin/gone", "`git fetch origin gone`"),
        ("", "no commit is called ``"),
    ] {
        let outcome = scan(&sandbox, &["--diff-base", name]);
        assert_eq!(outcome.status, Some(2), "{outcome:?}");
        assert!(outcome.stderr.contains(words), "{outcome:?}");
    }
    let nowhere = Sandbox::new("no-repository", &[("Dockerfile", PINNED)]);
    let outcome = scan(&nowhere, &["--diff-base", "main"]);
    assert_eq!(outcome.status, Some(2));
    assert!(outcome.stderr.contains("is in no git repository"), "{outcome:?}");
    let outcome = scan(
        &sandbox,
        &[".", &nowhere.path().to_string_lossy(), "--diff-base", "main"],
    );
    assert_eq!(outcome.status, Some(2));
    assert!(
        outcome.stderr.contains("takes the paths of one repository"),
        "{outcome:?}"
    );
    let outcome = sandbox.run_with_input(
        &["scan", "--stdin-filename", "Dockerfile", "--diff-base", "main"],
        LATEST,
    );
    assert_eq!(outcome.status, Some(2), "{outcome:?}");
}
