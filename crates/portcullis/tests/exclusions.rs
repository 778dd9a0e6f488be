//! Files that a configuration excludes are not judged, and can still be read by those that need them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use portcullis::{Config, Error, MemoryTree, Report, Scanner, Scope};

fn scope(directory: &str, exclude: &[&str]) -> Scope {
    Scope {
        directory: directory.to_owned(),
        exclude: exclude.iter().map(|pattern| (*pattern).to_owned()).collect(),
        ..Scope::default()
    }
}

fn scan(scopes: Vec<Scope>, files: &[(&str, &str)]) -> Report {
    let config = Config {
        scopes,
        ..Config::default()
    };
    let tree = MemoryTree::new(files.iter().map(|(path, text)| (*path, *text)));
    Scanner::new(config).unwrap().scan_tree(&tree)
}

/// The files that findings are in, each once.
fn faulty(report: &Report) -> Vec<&str> {
    let findings = report.findings.iter().map(|reported| &reported.finding);
    let mut files: Vec<&str> = findings
        .map(|finding| &**report.source(finding.span).unwrap().path())
        .collect();
    files.dedup();
    files
}

const LATEST: &str = "FROM alpine:latest\nUSER root\n";

#[test]
fn what_is_excluded_is_counted_and_not_judged() {
    let report = scan(
        vec![scope("", &["legacy/", "*.dockerfile", "!keep.dockerfile"])],
        &[
            ("Dockerfile", LATEST),
            ("a/legacy/Dockerfile", LATEST),
            ("a/legacy/picture.png", "no format"),
            ("b/other.dockerfile", LATEST),
            ("b/keep.dockerfile", LATEST),
        ],
    );
    assert_eq!(faulty(&report), ["Dockerfile", "b/keep.dockerfile"]);
    assert_eq!(report.summary.excluded, 2);
    assert_eq!(report.summary.files.values().sum::<usize>(), 2);
}

#[test]
fn patterns_are_relative_to_the_directory_of_the_configuration_file() {
    let files = [
        ("app/Dockerfile", LATEST),
        ("app/web/Dockerfile", LATEST),
        ("web/Dockerfile", LATEST),
    ];
    let deeper = scan(vec![scope("app", &["/web"])], &files);
    assert_eq!(faulty(&deeper), ["app/Dockerfile", "web/Dockerfile"]);
    // The configuration file lies two directories above of what is scanned.
    let mut above = scope("", &["/team/infra/web"]);
    above.prefix = "team/infra/".to_owned();
    assert_eq!(
        faulty(&scan(vec![above], &files)),
        ["app/Dockerfile", "app/web/Dockerfile"]
    );
}

#[test]
fn a_problem_of_an_excluded_file_is_nobodys_business() {
    let files = [("main.tf", "resource \"aws_s3_bucket\" {\n")];
    assert_eq!(scan(vec![], &files).problems.len(), 1);
    let excluded = scan(vec![scope("", &["main.tf"])], &files);
    assert!(excluded.problems.is_empty() && excluded.worst().is_none());
}

#[test]
fn a_module_that_is_excluded_is_evaluated_and_told_where_it_is_called() {
    let module = "resource \"aws_s3_bucket_acl\" \"b\" {\n  bucket = \"x\"\n  acl    = \"public-read\"\n}\n";
    let call = "module \"b\" {\n  source = \"./vendored/b\"\n}\n";
    let report = scan(
        vec![scope("", &["vendored"])],
        &[("main.tf", call), ("vendored/b/main.tf", module)],
    );
    assert_eq!(faulty(&report), ["main.tf"]);
    let finding = report
        .findings
        .iter()
        .find(|it| it.finding.rule == "aws-s3-acl-public-read");
    let finding = &finding.unwrap().finding;
    assert!(
        finding.message.starts_with("in module.b (vendored/b/main.tf:3): "),
        "{}",
        finding.message
    );
    assert_eq!(report.summary.excluded, 1);
}

#[test]
fn what_is_excluded_is_not_told_even_where_a_value_comes_from_what_is_not() {
    let acl = "resource \"aws_s3_bucket_acl\" \"b\" {\n  bucket = \"x\"\n  acl    = var.acl\n}\n";
    let variable = "variable \"acl\" {\n  default = \"public-read\"\n}\n";
    let files = [("acl.tf", acl), ("variables.tf", variable)];
    assert!(faulty(&scan(vec![], &files)).contains(&"acl.tf"));
    assert!(!faulty(&scan(vec![scope("", &["acl.tf"])], &files)).contains(&"acl.tf"));
}

#[test]
fn a_manifest_that_is_excluded_is_still_known_to_others() {
    let claim = "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a, namespace: n}\nspec:\n  \
                 minReplicas: 2\n  maxReplicas: 3\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n";
    let deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: n}\nspec:\n  selector: \
                      {matchLabels: {a: b}}\n  template:\n    metadata: {labels: {a: b}}\n    spec:\n      containers: \
                      [{name: c, image: \"c:latest\"}]\n";
    let dangling = |report: &Report| {
        let mut findings = report.findings.iter();
        findings.any(|reported| reported.finding.rule == "k8s-dangling-autoscaler")
    };
    let config = || {
        vec![Scope {
            select: Some(vec!["k8s".to_owned()]),
            ..scope("", &["generated"])
        }]
    };
    let other = deployment.replace("name: web", "name: other");
    let alone = [("hpa.yaml", claim), ("other.yaml", &other)];
    assert!(dangling(&scan(config(), &alone)));
    let both = scan(config(), &[alone[0], alone[1], ("generated/web.yaml", deployment)]);
    assert!(!dangling(&both));
    assert!(!faulty(&both).contains(&"generated/web.yaml"));
}

#[test]
fn a_pattern_that_cannot_be_understood_is_an_error_that_names_it() {
    let config = Config {
        scopes: vec![scope("a", &["fine", "charts/[a"])],
        ..Config::default()
    };
    let error = Scanner::new(config).err();
    assert!(
        matches!(&error, Some(Error::Pattern { pattern, .. }) if pattern == "charts/[a"),
        "{error:?}"
    );
}
