//! What a configuration says of directories: which rules run there, how bad their findings are, and how they are set.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use portcullis::model::Severity;
use portcullis::{Config, Error, MemoryTree, Options, Report, Scanner, Scope, Setting};

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn scope(directory: &str) -> Scope {
    Scope {
        directory: directory.to_owned(),
        ..Scope::default()
    }
}

fn scan(config: Config, files: &[(&str, &str)]) -> Report {
    let tree = MemoryTree::new(files.iter().map(|(path, text)| (*path, *text)));
    Scanner::new(config).unwrap().scan_tree(&tree)
}

/// The findings as `PATH RULE`.
fn found(report: &Report) -> Vec<String> {
    let findings = report.findings.iter().map(|reported| &reported.finding);
    findings
        .map(|finding| format!("{} {}", report.source(finding.span).unwrap().path(), finding.rule))
        .collect()
}

fn severities(report: &Report) -> Vec<(&str, Severity)> {
    let findings = report.findings.iter().map(|reported| &reported.finding);
    findings
        .map(|finding| (&**report.source(finding.span).unwrap().path(), finding.severity))
        .collect()
}

/// A Dockerfile that is at fault twice.
const LATEST_ROOT: &str = "FROM alpine:latest\nUSER root\n";
const BOTH: [&str; 2] = ["image-latest-tag", "process-runs-as-root"];

#[test]
fn a_directory_starts_its_own_selection_and_a_deeper_one_takes_away_from_it() {
    let config = Config {
        select: words(&BOTH),
        scopes: vec![
            Scope {
                select: Some(words(&["image-latest-tag"])),
                ..scope("a")
            },
            Scope {
                ignore: words(&["DL3007"]),
                ..scope("a/b")
            },
        ],
        ..Config::default()
    };
    let report = scan(
        config,
        &[
            ("Dockerfile", LATEST_ROOT),
            ("a/Dockerfile", LATEST_ROOT),
            ("a/b/Dockerfile", LATEST_ROOT),
            ("ab/Dockerfile", LATEST_ROOT),
        ],
    );
    assert_eq!(
        found(&report),
        [
            "Dockerfile image-latest-tag",
            "Dockerfile process-runs-as-root",
            "a/Dockerfile image-latest-tag",
            "ab/Dockerfile image-latest-tag",
            "ab/Dockerfile process-runs-as-root",
        ]
    );
}

#[test]
fn a_rule_that_only_one_directory_chooses_is_in_the_list_and_says_nothing_of_others() {
    let config = Config {
        select: words(&["image-latest-tag"]),
        scopes: vec![Scope {
            select: Some(words(&["process-runs-as-root"])),
            ..scope("a")
        }],
        ..Config::default()
    };
    let open = "ARG NAME\nFROM $NAME\nUSER $WHO\n";
    let report = scan(config, &[("Dockerfile", open), ("a/Dockerfile", open)]);
    let rules: Vec<&str> = report.rules.iter().map(|rule| rule.id.as_ref()).collect();
    assert_eq!(rules, ["image-latest-tag", "process-runs-as-root"]);
    assert_eq!(report.summary.rules, 2);
    let undecided: Vec<String> = report
        .undecided
        .iter()
        .map(|open| format!("{} {}", report.source(open.span).unwrap().path(), open.rule))
        .collect();
    assert_eq!(
        undecided,
        ["Dockerfile image-latest-tag", "a/Dockerfile process-runs-as-root"]
    );
}

#[test]
fn a_suppression_is_no_less_of_use_where_its_rule_does_not_run() {
    let suppressed = "# portcullis: ignore[image-latest-tag] reason: a try\nFROM alpine:3.20\n";
    let config = |ignore: &[&str]| Config {
        select: words(&["image-latest-tag"]),
        scopes: vec![Scope {
            ignore: words(ignore),
            ..scope("a")
        }],
        ..Config::default()
    };
    let problems = |ignore: &[&str]| scan(config(ignore), &[("a/Dockerfile", suppressed)]).problems.len();
    assert_eq!(problems(&[]), 1, "it suppresses nothing");
    assert_eq!(problems(&["image-latest-tag"]), 0);
}

#[test]
fn a_directory_says_how_bad_a_finding_is_and_a_rules_own_name_goes_before_its_family() {
    let config = Config {
        select: words(&["image-latest-tag"]),
        scopes: vec![
            Scope {
                severities: vec![
                    ("DL3007".to_owned(), Severity::Critical),
                    ("image".to_owned(), Severity::Low),
                ],
                ..scope("")
            },
            Scope {
                severities: vec![("all".to_owned(), Severity::High)],
                ..scope("a")
            },
        ],
        ..Config::default()
    };
    let report = scan(
        config,
        &[("Dockerfile", "FROM a:latest\n"), ("a/Dockerfile", "FROM a:latest\n")],
    );
    assert_eq!(
        severities(&report),
        [("Dockerfile", Severity::Critical), ("a/Dockerfile", Severity::High)]
    );
    assert_eq!(report.worst(), Some(Severity::Critical));
    let rule = report.rule("image-latest-tag").unwrap();
    assert_eq!(rule.severity, Severity::Critical, "the rule agrees with the whole scan");
}

#[test]
fn what_only_a_directory_says_leaves_the_rule_as_it_is() {
    let usual = scan(Config::default(), &[]).rule("image-latest-tag").unwrap().severity;
    assert_ne!(usual, Severity::Critical);
    let config = Config {
        scopes: vec![Scope {
            severities: vec![("image-latest-tag".to_owned(), Severity::Critical)],
            ..scope("a")
        }],
        ..Config::default()
    };
    let report = scan(config, &[("a/Dockerfile", "FROM a:latest\n")]);
    assert_eq!(report.rule("image-latest-tag").unwrap().severity, usual);
    assert!(severities(&report).contains(&("a/Dockerfile", Severity::Critical)));
}

/// What an option of a list of texts is set to.
fn option(rule: &str, name: &str, texts: &[&str]) -> Options {
    let mut options = Options::default();
    options.set(rule, name, Setting::List(words(texts)));
    options
}

#[test]
fn a_policy_is_set_by_the_deepest_directory() {
    const RULE: &str = "image-untrusted-registry";
    let config = Config {
        select: words(&[RULE]),
        options: option(RULE, "registries", &["one.example.com"]),
        scopes: vec![
            Scope {
                options: option(RULE, "registries", &["two.example.com"]),
                ..scope("a")
            },
            Scope {
                options: option(RULE, "registries", &["three.example.com"]),
                ..scope("a/b")
            },
        ],
        ..Config::default()
    };
    let all = "FROM one.example.com/x:1 AS x\nFROM two.example.com/x:1 AS y\nFROM three.example.com/x:1\n";
    let report = scan(
        config,
        &[("Dockerfile", all), ("a/Dockerfile", all), ("a/b/c/Dockerfile", all)],
    );
    let trusted = |path: &str, registry: &str| {
        let mut findings = report.findings.iter().map(|reported| reported.finding.span);
        !findings.any(|span| {
            let source = report.source(span).unwrap();
            &**source.path() == path && source.slice(span).contains(registry)
        })
    };
    for (path, own) in [
        ("Dockerfile", "one"),
        ("a/Dockerfile", "two"),
        ("a/b/c/Dockerfile", "three"),
    ] {
        for registry in ["one", "two", "three"] {
            assert_eq!(trusted(path, registry), registry == own, "{path} {registry}");
        }
    }
}

#[test]
fn a_native_rule_is_set_by_the_directory_of_the_file_that_it_judges() {
    const RULE: &str = "aws-rds-short-backups";
    let days = |days: f64| {
        let mut options = Options::default();
        options.set(RULE, "days", Setting::Number(days));
        options
    };
    let config = Config {
        select: words(&[RULE]),
        scopes: vec![Scope {
            options: days(30.0),
            ..scope("modules")
        }],
        ..Config::default()
    };
    let database = "resource \"aws_db_instance\" \"d\" {\n  backup_retention_period = 14\n}\n";
    let call = "module \"m\" {\n  source = \"../modules/m\"\n}\n";
    let report = scan(
        config,
        &[
            ("app/main.tf", database),
            ("app/calls.tf", call),
            ("modules/m/main.tf", database),
        ],
    );
    assert_eq!(found(&report), ["modules/m/main.tf aws-rds-short-backups"]);
    assert_eq!(report.findings[0].finding.related[0].message, "called here as module.m");
}

#[test]
fn a_word_that_names_no_rule_is_an_error_wherever_it_stands() {
    let wrong = words(&["image-latest-tags"]);
    let severities = vec![("image-latest-tags".to_owned(), Severity::Low)];
    let options = option("image-latest-tags", "tags", &[]);
    let select = Some(wrong.clone());
    for scope in [
        Scope { select, ..scope("a") },
        Scope {
            ignore: wrong,
            ..scope("a")
        },
        Scope {
            severities,
            ..scope("a")
        },
        Scope { options, ..scope("a") },
    ] {
        let config = Config {
            scopes: vec![scope],
            ..Config::default()
        };
        let error = Scanner::new(config).err();
        assert!(
            matches!(&error, Some(Error::UnknownRule { word, nearest })
                if word == "image-latest-tags" && nearest.as_deref() == Some("image-latest-tag")),
            "{error:?}"
        );
    }
}
