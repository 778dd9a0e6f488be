//! Findings that a configuration accepts, and what becomes of a waiver that has had its day.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::Arc;

use portcullis::model::{Severity, Source, SourceId, SuppressionKind};
use portcullis::{Config, Error, MemoryTree, Report, Scanner, Scope, Waiver};

const RULE: &str = "image-latest-tag";
const PUBLIC: &str = "aws-s3-acl-public-read";

/// The text that waivers of these tests stand in: each has one of its lines.
const TEXT: &str = "one\ntwo\nthree\n";

fn source() -> Arc<Source> {
    Arc::new(Source::new(SourceId(u32::MAX - 1), "portcullis.yaml", TEXT.to_owned()))
}

fn waiver(rule: &str) -> Waiver {
    Waiver {
        rules: vec![rule.to_owned()],
        paths: Vec::new(),
        resources: Vec::new(),
        owner: Some("platform".to_owned()),
        reason: "It goes away in spring.".to_owned(),
        until: None,
        span: source().span(0, 3),
    }
}

fn at(rule: &str, path: &str) -> Waiver {
    Waiver {
        paths: vec![path.to_owned()],
        ..waiver(rule)
    }
}

fn on(rule: &str, resource: &str) -> Waiver {
    Waiver {
        resources: vec![resource.to_owned()],
        ..waiver(rule)
    }
}

fn until(day: &str, waiver: Waiver) -> Waiver {
    Waiver {
        until: Some(day.to_owned()),
        ..waiver
    }
}

/// A scan of everything that the configuration file stands for, with these rules and those about waivers.
fn config(rules: &[&str], waivers: Vec<Waiver>) -> Config {
    let rules = rules.iter().chain(&["waiver"]);
    Config {
        select: rules.map(|rule| (*rule).to_owned()).collect(),
        today: Some("2026-11-21".to_owned()),
        scopes: vec![Scope {
            waivers,
            whole: true,
            ..Scope::default()
        }],
        sources: vec![source()],
        ..Config::default()
    }
}

/// The same of a part of it only.
fn of_a_part(mut config: Config) -> Config {
    config.scopes[0].whole = false;
    config
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

/// The files of what is suppressed.
fn suppressed(report: &Report) -> Vec<&str> {
    let spans = report.suppressed.iter().map(|it| it.finding.span);
    spans.map(|span| &**report.source(span).unwrap().path()).collect()
}

const LATEST: &str = "FROM alpine:latest\n";

#[test]
fn a_waived_finding_is_told_with_the_reason_and_who_answers_for_it() {
    let waiver = until("2026-11-21", at("DL3007", "legacy/"));
    let files = [("Dockerfile", LATEST), ("legacy/Dockerfile", LATEST)];
    let report = scan(config(&[RULE], vec![waiver]), &files);
    assert_eq!(found(&report), ["Dockerfile image-latest-tag"]);
    assert_eq!(suppressed(&report), ["legacy/Dockerfile"]);
    let suppression = &report.suppressed[0].suppression;
    assert_eq!(
        (suppression.kind, suppression.syntax),
        (SuppressionKind::External, "portcullis")
    );
    assert_eq!(suppression.justification, "It goes away in spring.");
    assert_eq!(suppression.owner.as_deref(), Some("platform"));
    assert_eq!(
        suppression.until.as_deref(),
        Some("2026-11-21"),
        "it holds on its last day"
    );
    assert_eq!(report.source(suppression.span).unwrap().slice(suppression.span), "one");
}

#[test]
fn a_waiver_holds_below_the_directory_of_its_configuration_file() {
    let mut config = config(&[RULE], vec![at(RULE, "/web")]);
    config.scopes[0].directory = "app".to_owned();
    let files = [
        ("app/web/Dockerfile", LATEST),
        ("app/Dockerfile", LATEST),
        ("web/Dockerfile", LATEST),
    ];
    let report = scan(config, &files);
    assert_eq!(suppressed(&report), ["app/web/Dockerfile"]);
    assert_eq!(report.findings.len(), 2);
}

const BUCKETS: &str = "resource \"aws_s3_bucket_acl\" \"b\" {\n  for_each = toset([\"x\", \"y\"])\n  bucket   = each.key\n  \
                       acl      = \"public-read\"\n}\n";
const CALLS: &str = "module \"m\" {\n  source = \"./m\"\n}\n\nmodule \"n\" {\n  source = \"./m\"\n}\n";

#[test]
fn a_resource_is_meant_by_its_address_with_or_without_keys_and_by_that_of_its_block() {
    let accepted = |pattern: &str, files: &[(&str, &str)]| {
        let report = scan(config(&[PUBLIC], vec![on(PUBLIC, pattern)]), files);
        let open = report.findings.iter().find(|reported| reported.finding.rule == PUBLIC);
        open.map_or(Vec::new(), |reported| {
            let finding = &reported.finding;
            if finding.instances.is_empty() {
                vec![finding.resource.to_string()]
            } else {
                finding.instances.iter().map(ToString::to_string).collect()
            }
        })
    };
    let alone = [("main.tf", BUCKETS)];
    for pattern in ["aws_s3_bucket_acl.b", "aws_s3_*.b", "*", "aws_s3_bucket_acl.b[*"] {
        assert!(accepted(pattern, &alone).is_empty(), "{pattern}");
    }
    assert_eq!(
        accepted("aws_s3_bucket_acl.b[\"x\"]", &alone),
        ["aws_s3_bucket_acl.b[\"y\"]"]
    );
    assert_eq!(accepted("aws_s3_bucket_acl.c", &alone).len(), 2);

    let called = [("main.tf", CALLS), ("m/main.tf", BUCKETS)];
    assert!(accepted("aws_s3_bucket_acl.b", &called).is_empty());
    let of_n = [
        "module.n.aws_s3_bucket_acl.b[\"x\"]",
        "module.n.aws_s3_bucket_acl.b[\"y\"]",
    ];
    assert_eq!(accepted("module.m.*", &called), of_n, "the other call is not accepted");
}

#[test]
fn words_in_the_file_itself_win_over_a_waiver() {
    let inline = "# portcullis: ignore[image-latest-tag] reason: as upstream\nFROM alpine:latest\n";
    let report = scan(config(&[RULE], vec![waiver(RULE)]), &[("Dockerfile", inline)]);
    assert_eq!(report.suppressed.len(), 1);
    assert_eq!(report.suppressed[0].suppression.kind, SuppressionKind::InSource);
    assert_eq!(found(&report), [""; 0], "the waiver covers it too");
}

#[test]
fn an_expired_waiver_waives_nothing_and_is_a_finding() {
    let waiver = until("2026-11-20", at(RULE, "web"));
    let report = scan(config(&[RULE], vec![waiver.clone()]), &[("web/Dockerfile", LATEST)]);
    assert_eq!(
        found(&report),
        ["web/Dockerfile image-latest-tag", "portcullis.yaml waiver-expired"]
    );
    let reported = &report.findings[1];
    assert_eq!(
        reported.finding.message,
        "this waiver of image-latest-tag in web held until 2026-11-20 and waives nothing any more; platform answers for it"
    );
    assert_eq!(reported.finding.severity, Severity::Medium);
    assert_eq!((reported.fingerprint.len(), reported.kin.len()), (32, 32));
    assert_eq!(report.worst(), Some(Severity::Medium));

    let mut undated = config(&[RULE], vec![waiver]);
    undated.today = None;
    assert_eq!(
        found(&scan(undated, &[("web/Dockerfile", LATEST)])),
        [""; 0],
        "nobody says which day it is"
    );
}

#[test]
fn in_a_scan_of_a_part_an_expired_waiver_is_told_only_where_it_is_missed() {
    let expired = || config(&[RULE], vec![until("2026-01-31", at(RULE, "web"))]);
    let other = [("api/Dockerfile", "FROM alpine:3.20\n")];
    assert_eq!(found(&scan(of_a_part(expired()), &other)), [""; 0]);
    assert_eq!(found(&scan(expired(), &other)), ["portcullis.yaml waiver-expired"]);
    let missed = scan(of_a_part(expired()), &[("web/Dockerfile", LATEST)]);
    assert_eq!(
        found(&missed),
        ["web/Dockerfile image-latest-tag", "portcullis.yaml waiver-expired"]
    );
    // An open question is not waived, so nothing is missing.
    let open = scan(of_a_part(expired()), &[("web/Dockerfile", "ARG NAME\nFROM $NAME\n")]);
    assert_eq!((open.undecided.len(), found(&open).len()), (1, 0));
}

#[test]
fn a_waiver_that_waives_nothing_is_a_finding_of_a_whole_scan() {
    let unused = || config(&[RULE], vec![at(RULE, "web")]);
    let clean = [("web/Dockerfile", "FROM alpine:3.20\n")];
    let report = scan(unused(), &clean);
    assert_eq!(found(&report), ["portcullis.yaml waiver-unused"]);
    assert_eq!(
        report.findings[0].finding.message,
        "this waiver of image-latest-tag in web waives nothing"
    );
    assert_eq!(found(&scan(of_a_part(unused()), &clean)), [""; 0]);
    let open = [("web/Dockerfile", "ARG NAME\nFROM $NAME\n")];
    assert_eq!(
        found(&scan(unused(), &open)),
        [""; 0],
        "it is there for the day the question is decided"
    );
}

#[test]
fn a_waiver_of_a_rule_that_did_not_run_may_be_of_use_on_another_day() {
    let clean = [("Dockerfile", "FROM alpine:3.20\n")];
    let idle = |select: &[&str], named: &[&str]| {
        let mut waiver = waiver(RULE);
        waiver.rules = named.iter().map(|rule| (*rule).to_owned()).collect();
        found(&scan(config(select, vec![waiver]), &clean)).len()
    };
    assert_eq!(idle(&[RULE], &[RULE]), 1);
    assert_eq!(idle(&[PUBLIC], &[RULE]), 0);
    assert_eq!(idle(&[RULE], &[RULE, PUBLIC]), 0);
    assert_eq!(idle(&[RULE], &["image"]), 0, "others of the family run usually");
}

#[test]
fn a_waiver_may_be_for_what_a_module_makes_that_is_not_there() {
    let call = "module \"m\" {\n  source = \"git::https://example.com/m\"\n}\n";
    let idle = |waiver: Waiver| {
        let report = scan(config(&[PUBLIC], vec![waiver]), &[("app/main.tf", call)]);
        !found(&report).is_empty()
    };
    assert!(!idle(waiver(PUBLIC)));
    assert!(!idle(on(PUBLIC, "module.m.aws_s3_bucket_acl.b")));
    assert!(!idle(on(PUBLIC, "module.*")));
    assert!(idle(on(PUBLIC, "module.other.*")));
    assert!(idle(on(PUBLIC, "aws_s3_bucket_acl.b")));
    assert!(idle(at(PUBLIC, "web")));
}

#[test]
fn no_waiver_waives_what_is_said_of_waivers() {
    let mut all = waiver("all");
    all.rules.push("waiver-expired".to_owned());
    let waivers = vec![all, until("2026-01-31", waiver(RULE))];
    let report = scan(config(&[RULE], waivers), &[("Dockerfile", LATEST)]);
    assert_eq!(found(&report), ["portcullis.yaml waiver-expired"]);
    assert_eq!(suppressed(&report), ["Dockerfile"]);
}

#[test]
fn the_rules_about_waivers_are_chosen_and_rated_like_others() {
    let expired = || config(&[RULE], vec![until("2026-01-31", waiver(RULE))]);
    let mut ignored = expired();
    ignored.ignore.push("waiver-expired".to_owned());
    assert_eq!(found(&scan(ignored, &[])), [""; 0]);
    let mut worse = expired();
    worse.scopes[0]
        .severities
        .push(("waiver".to_owned(), Severity::Critical));
    assert_eq!(scan(worse, &[]).worst(), Some(Severity::Critical));
    let by_default: Vec<RuleId> = Scanner::new(Config::default())
        .unwrap()
        .rules()
        .iter()
        .map(id)
        .collect();
    assert!(by_default.contains(&"waiver-expired".to_owned()) && by_default.contains(&"waiver-unused".to_owned()));
}

type RuleId = String;

fn id(rule: &portcullis::model::RuleInfo) -> RuleId {
    rule.id.to_string()
}

#[test]
fn a_waiver_that_names_no_rule_or_a_bad_pattern_is_an_error() {
    let error = |waiver: Waiver| Scanner::new(config(&[RULE], vec![waiver])).err();
    assert!(matches!(
        error(waiver("image-latest-tags")),
        Some(Error::UnknownRule { .. })
    ));
    assert!(matches!(error(at(RULE, "[a")), Some(Error::Pattern { pattern, .. }) if pattern == "[a"));
}
