//! Scanning some files only: what stands beside them is understood, and not reported.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::path::{Path, PathBuf};

use portcullis::model::SourceTree;
use portcullis::{Config, DirectoryTree, MemoryTree, Report, Scanner, WalkOptions};

fn directory(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&root);
    for (path, text) in files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    root
}

fn scan(select: &str, paths: &[PathBuf]) -> Report {
    let config = Config {
        select: vec![select.to_owned()],
        ..Config::default()
    };
    Scanner::new(config).unwrap().scan_paths(paths).unwrap()
}

#[test]
fn a_file_is_judged_as_part_of_its_module() {
    let root = directory(
        "part-of-a-module",
        &[
            ("versions.tf", "terraform {\n  required_version = \">= 1.9\"\n}\n"),
            ("main.tf", "resource \"aws_s3_bucket\" \"a\" {}\n"),
            ("other.tf", "locals {\n  token = \"AKIA2E0A8F3B244C9986\"\n}\n"),
        ],
    );
    let report = scan("tf-required-version-missing", &[root.join("main.tf")]);
    assert!(report.findings.is_empty(), "the version is set in the file beside it");
    assert_eq!(
        report.summary.files.values().sum::<usize>(),
        1,
        "one file was asked about"
    );
    let report = scan("secret-known-token", &[root.join("main.tf")]);
    assert!(report.findings.is_empty(), "nobody asked about the other file");
    let report = scan("secret-known-token", &[root.join("main.tf"), root.join("other.tf")]);
    assert_eq!(report.findings.len(), 1);
}

#[test]
fn a_broken_file_beside_is_not_reported() {
    let root = directory(
        "broken-beside",
        &[("main.tf", "locals {}\n"), ("broken.tf", "locals {{{\n")],
    );
    assert!(scan("all", &[root.join("main.tf")]).problems.is_empty());
    assert_eq!(scan("all", &[root]).problems.len(), 1);
}

#[test]
fn several_paths_are_one_scan() {
    let pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: \"nginx:latest\"}]}\n";
    let root = directory(
        "several",
        &[("a/pod.yaml", pod), ("b/pod.yaml", pod), ("c/pod.yaml", pod)],
    );
    let report = scan(
        "image-latest-tag",
        &[root.join("a"), root.join("b/pod.yaml"), root.join("a/pod.yaml")],
    );
    assert_eq!(report.findings.len(), 2);
}

#[test]
fn a_directory_beside_those_that_are_walked_can_be_listed_and_read() {
    let root = directory(
        "beside-the-walk",
        &[
            ("app/main.tf", ""),
            ("more/main.tf", ""),
            ("modules/net/main.tf", "locals {}\n"),
            ("modules/net/README.md", ""),
            ("modules/net/deep/main.tf", ""),
            (".git/config", ""),
        ],
    );
    let paths = [root.join("app"), root.join("more")];
    let tree = DirectoryTree::walk(&paths, WalkOptions::default()).unwrap();
    let listed = tree.directory("modules/net");
    assert_eq!(listed, ["modules/net/README.md".into(), "modules/net/main.tf".into()]);
    assert_eq!(tree.read("modules/net/main.tf").unwrap(), b"locals {}\n");
    assert!(!tree.is_asked("modules/net/main.tf"), "nobody asked about it");
    assert!(tree.is_asked("app/main.tf"));
    for outside in ["..", "modules/../..", "/", "no/such", ".git", "modules/net/main.tf"] {
        assert!(tree.directory(outside).is_empty(), "{outside}");
    }
    assert!(tree.read(".git/config").is_err());
    let below = tree.below("modules").unwrap();
    assert_eq!(below.last(), Some(&"modules/net/main.tf".into()));
    assert_eq!(below.len(), 3, "{below:?}");
    assert_eq!(
        tree.below("no/such"),
        Some(Vec::new()),
        "what is not there holds nothing"
    );
    assert_eq!(tree.below(".."), None, "what is out of reach may hold anything");
}

#[cfg(unix)]
#[test]
fn a_directory_behind_a_link_is_neither_listed_nor_read() {
    let root = directory(
        "behind-a-link",
        &[("a/main.tf", ""), ("b/main.tf", ""), ("secret/x.tf", "")],
    );
    std::os::unix::fs::symlink(root.join("secret"), root.join("link")).unwrap();
    let tree = DirectoryTree::walk(&[root.join("a"), root.join("b")], WalkOptions::default()).unwrap();
    assert!(tree.directory("link").is_empty());
    assert_eq!(tree.below("link"), None);
    assert!(tree.read("link/x.tf").is_err());
    assert_eq!(tree.directory("secret").len(), 1);
}

#[test]
fn a_tree_in_memory_lists_its_directories() {
    let tree = MemoryTree::new([("a.tf", ""), ("a/b.tf", ""), ("a/c/d.tf", ""), ("ab/e.tf", "")]);
    assert_eq!(tree.directory(""), ["a.tf".into()]);
    assert_eq!(tree.directory("a"), ["a/b.tf".into()]);
    assert_eq!(tree.below("a"), Some(vec!["a/b.tf".into(), "a/c/d.tf".into()]));
    assert!(!tree.is_asked("b.tf"));
}
