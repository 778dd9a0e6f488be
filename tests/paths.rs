//! Scanning some files only: what stands beside them is understood, and not reported.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod support;

use std::path::PathBuf;

use portcullis::model::SourceTree;
use portcullis::{Config, DirectoryTree, MemoryTree, Report, Scanner, WalkOptions};
use support::Sandbox;

fn directory(name: &str, files: &[(&str, &str)]) -> Sandbox {
    Sandbox::new(&format!("paths-{name}"), files)
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
    assert_eq!(scan("all", &[root.to_path_buf()]).problems.len(), 1);
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

const BUCKET: &str =
    "variable \"acl\" {\n  default = \"private\"\n}\nresource \"aws_s3_bucket\" \"a\" {\n  acl = var.acl\n}\n";
const CALLER: &str = "module \"b\" {\n  source = \"../../modules/bucket\"\n  acl    = \"public-read\"\n}\n";

#[test]
fn a_named_file_of_a_module_is_judged_as_the_repository_calls_it() {
    let root = directory(
        "called-from-elsewhere",
        &[
            (".git/HEAD", ""),
            ("notes.txt", ""),
            ("modules/bucket/main.tf", BUCKET),
            (
                "modules/outer/main.tf",
                "variable \"acl\" {}\nmodule \"b\" {\n  source = \"../bucket\"\n  acl = var.acl\n}\n",
            ),
            (
                "roots/prod/main.tf",
                "module \"o\" {\n  source = \"../../modules/outer\"\n  acl = \"public-read\"\n}\n",
            ),
            (
                "roots/other/main.tf",
                "resource \"aws_s3_bucket\" \"b\" {\n  acl = \"public-read\"\n}\n",
            ),
        ],
    );
    let whole = scan("aws-s3-acl-public-read", &[root.to_path_buf()]);
    // The second file says how far the scan may look around.
    let named = [root.join("modules/bucket/main.tf"), root.join("notes.txt")];
    let report = scan("aws-s3-acl-public-read", &named);
    let [found] = &report.findings[..] else {
        panic!("one bucket is opened by a root elsewhere: {:?}", report.findings);
    };
    assert_eq!(found.finding.resource, "module.o.module.b.aws_s3_bucket.a");
    assert!(
        whole
            .findings
            .iter()
            .any(|other| other.finding.message == found.finding.message)
    );
    assert_eq!(
        report.summary.files.values().sum::<usize>(),
        1,
        "the callers are context"
    );
}

#[test]
fn callers_are_looked_for_in_the_repository_only() {
    let files = [
        ("notes.txt", ""),
        ("mine/.git/HEAD", ""),
        ("mine/modules/bucket/main.tf", BUCKET),
        ("mine/roots/prod/main.tf", CALLER),
        ("loose/modules/bucket/main.tf", BUCKET),
        ("loose/roots/prod/main.tf", CALLER),
    ];
    let root = directory("callers-of-a-repository", &files);
    let context = |module: &str| {
        let named = [root.join("notes.txt"), root.join(module)];
        let tree = DirectoryTree::walk(&named, WalkOptions::default()).unwrap();
        let context = tree.files().iter().filter(|file| !tree.is_asked(file));
        context.map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(context("mine/modules/bucket/main.tf"), ["mine/roots/prod/main.tf"]);
    assert!(
        context("loose/modules/bucket/main.tf").is_empty(),
        "nobody says how far to look"
    );
    assert!(context("mine/roots/prod/main.tf").is_empty(), "nobody calls it");
}

#[test]
fn a_finding_elsewhere_is_told_where_its_value_comes_from_a_named_file() {
    let root = directory(
        "touched-by-its-value",
        &[
            (
                "main.tf",
                "resource \"aws_s3_bucket\" \"a\" {\n  acl = var.acl\n}\nresource \"aws_s3_bucket\" \"b\" {\n  acl = \"public-read\"\n}\n",
            ),
            ("variables.tf", "variable \"acl\" {\n  default = \"public-read\"\n}\n"),
        ],
    );
    let report = scan("aws-s3-acl-public-read", &[root.join("variables.tf")]);
    let told: Vec<&str> = report
        .findings
        .iter()
        .map(|found| found.finding.resource.as_str())
        .collect();
    assert_eq!(
        told,
        ["aws_s3_bucket.a"],
        "b has nothing to do with the file that was named"
    );
    let source = &report.sources[&report.findings[0].finding.span.source];
    assert!(source.path().ends_with("main.tf"), "it is told where it stands");
}
