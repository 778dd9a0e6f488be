//! The two fixture repositories, scanned as a user would.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod support;

use std::collections::BTreeSet;

use portcullis::model::FormatId;
use portcullis::{Config, Report, Scanner};

fn scan(name: &str, jobs: usize) -> Report {
    let config = Config {
        jobs: Some(jobs),
        today: Some("2026-11-21".to_owned()),
        ..Config::default()
    };
    let root = support::repository::root().join("fixtures").join(name);
    Scanner::new(config).unwrap().scan_paths(&[root]).unwrap()
}

fn rules_in(report: &Report, path_end: &str) -> BTreeSet<String> {
    let here = |report: &Report, span| {
        report
            .source(span)
            .is_some_and(|source| source.path().ends_with(path_end))
    };
    let findings = report.findings.iter().map(|reported| &reported.finding);
    findings
        .filter(|finding| here(report, finding.span))
        .map(|finding| finding.rule.to_string())
        .collect()
}

#[test]
fn a_clean_repository_is_clean() {
    let report = scan("clean", 2);
    let found: Vec<_> = report
        .findings
        .iter()
        .map(|reported| (&reported.finding.rule, &reported.finding.message))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
    for format in FormatId::ALL {
        assert!(
            report.summary.files.get(&format).is_some_and(|count| *count > 0),
            "no file of {}",
            format.name()
        );
    }
}

#[test]
fn the_shop_has_the_faults_it_was_built_with() {
    let report = scan("shop", 2);
    let problems: Vec<&str> = report.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(
        problems,
        ["module network is not followed: terraform-aws-modules/vpc/aws is not here (terraform init fetches it)"]
    );
    for (file, rules) in [
        (
            "infra/main.tf",
            &[
                "aws-s3-acl-public-read",
                "tf-backend-unencrypted",
                "tf-backend-unlocked",
                "tf-module-unpinned",
            ][..],
        ),
        (
            "infra/database.tf",
            &[
                "aws-rds-unencrypted",
                "secret-hard-coded",
                "aws-rds-final-snapshot-skipped",
            ],
        ),
        (
            "infra/network.tf",
            &["aws-security-group-open-ssh", "aws-iam-admin-policy"],
        ),
        (
            "infra/variables.tf",
            &["tf-variable-untyped", "tf-variable-secret-shown"],
        ),
        (
            "deploy/api.yaml",
            &[
                "image-latest-tag",
                "k8s-privileged-container",
                "k8s-host-network",
                "k8s-dangling-service",
            ],
        ),
        (
            "charts/shop/Chart.yaml",
            &["helm-dependency-unpinned", "helm-chart-version-not-semver"],
        ),
        ("charts/shop/values.yaml", &["image-latest-tag"]),
        (
            "services/api/Dockerfile",
            &[
                "image-untagged",
                "docker-download-runs-unchecked",
                "docker-maintainer",
                "process-may-run-as-root",
            ],
        ),
        (
            "workflows/ci.yml",
            &[
                "workflow-template-injection",
                "workflow-untrusted-checkout",
                "workflow-unpinned-uses",
            ],
        ),
    ] {
        let found = rules_in(&report, file);
        for rule in rules {
            assert!(found.contains(*rule), "{file} lacks {rule}: {found:#?}");
        }
    }
}

#[test]
fn suppressed_findings_are_kept_with_their_reasons() {
    let report = scan("shop", 2);
    let reasons: BTreeSet<&str> = report
        .suppressed
        .iter()
        .map(|suppressed| suppressed.suppression.justification.as_str())
        .collect();
    assert!(reasons.contains("sessions can be lost"), "{reasons:?}");
    assert!(reasons.contains("needs ping"), "{reasons:?}");
}

#[test]
fn what_is_not_known_is_undecided_with_its_reason() {
    let report = scan("shop", 2);
    let public = report
        .undecided
        .iter()
        .find(|undecided| undecided.rule == "aws-rds-public")
        .unwrap();
    assert!(public.reason.contains("var.database_public"), "{}", public.reason);
}

#[test]
fn any_number_of_threads_says_the_same() {
    let one = portcullis_report::json::scan(&scan("shop", 1));
    for jobs in [2, 8] {
        assert_eq!(
            portcullis_report::json::scan(&scan("shop", jobs)),
            one,
            "{jobs} threads"
        );
    }
}
