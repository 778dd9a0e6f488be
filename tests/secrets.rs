//! A secret that was found is not told to everybody who reads the report.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod support;

use portcullis::{Config, DirectoryTree, Scanner, WalkOptions};
use portcullis_report::text::Options;

#[test]
fn no_report_shows_a_secret_whole() {
    let root = support::repository::root().join("fixtures/shop");
    let tree = DirectoryTree::walk(&[root], WalkOptions::default()).unwrap();
    let scanner = Scanner::new(Config {
        select: vec!["all".to_owned()],
        ..Config::default()
    })
    .unwrap();
    let report = scanner.scan_tree(&tree);
    let found = report
        .findings
        .iter()
        .filter(|reported| reported.finding.sensitive)
        .count();
    assert!(found >= 5, "only {found} secrets were found");
    let options = Options {
        show_suppressed: true,
        show_undecided: true,
        ..Options::default()
    };
    let reports = [
        ("text", portcullis_report::text::scan(&report, &options)),
        ("json", portcullis_report::json::scan(&report)),
        ("sarif", portcullis_report::sarif::scan(&report)),
        ("github", portcullis_report::github::scan(&report)),
        ("junit", portcullis_report::junit::scan(&report)),
        ("gitlab", portcullis_report::gitlab::scan(&report)),
        ("markdown", portcullis_report::markdown::scan(&report)),
        ("csv", portcullis_report::csv::scan(&report)),
    ];
    for (format, text) in reports {
        for secret in ["tr0ub4dor&3-horse-battery", "7f3c9a1e5b8d4f60a2c4e6981b3d5f70"] {
            assert!(!text.contains(secret), "{format} shows {secret}");
        }
    }
}
