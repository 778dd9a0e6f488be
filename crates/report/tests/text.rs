//! What people see at a terminal, and what GitHub is told.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod common;

use std::time::{Duration, Instant};

use common::{finding, report, sample, source, span};
use portcullis_model::{Report, Severity};
use portcullis_report::text::{self, Options};
use portcullis_report::{github, json, sarif};

fn everything() -> Options {
    Options {
        show_suppressed: true,
        show_undecided: true,
        elapsed: Some(Duration::from_millis(42)),
        ..Options::default()
    }
}

#[test]
fn a_report_with_one_of_everything() {
    insta::assert_snapshot!(text::scan(&sample(), &everything()));
}

#[test]
fn the_same_without_unicode() {
    let options = Options {
        unicode: false,
        ..Options::default()
    };
    insta::assert_snapshot!(text::scan(&sample(), &options));
}

#[test]
fn nothing_found() {
    insta::assert_snapshot!(text::scan(&Report::default(), &Options::default()));
}

#[test]
fn a_problem_takes_the_praise_from_a_clean_scan() {
    let mut report = Report::default();
    assert!(text::scan(&report, &Options::default()).contains("✓ No findings"));
    let kind = portcullis_model::ProblemKind::NotText;
    report
        .problems
        .push(portcullis_model::Problem::with_file(kind, "a", "is not text"));
    assert!(text::scan(&report, &Options::default()).contains("⚠ No findings · 1 problem"));
}

#[test]
fn the_page_of_a_rule() {
    insta::assert_snapshot!(text::explain(&sample().rules[0], &Options::default()));
}

#[test]
fn the_list_of_rules() {
    insta::assert_snapshot!(text::rules(&sample().rules, &Options::default()));
}

#[test]
fn annotations() {
    insta::assert_snapshot!(github::scan(&sample()));
}

#[test]
fn annotations_of_a_comparison_are_only_of_what_is_new() {
    let text = github::scan(&common::compared());
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(
        text.contains("k8s-weak-size") && text.contains("(unreadable)"),
        "{text}"
    );
    assert_eq!(github::scan(&common::unchanged()), "");
}

#[test]
fn colours_change_nothing_but_colours() {
    let colored = text::scan(
        &sample(),
        &Options {
            color: true,
            ..everything()
        },
    );
    assert!(colored.contains("\u{1b}["));
    let mut plain = String::new();
    let mut rest = colored.as_str();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.split_once('m').expect("an ended sequence").1;
    }
    plain.push_str(rest);
    assert_eq!(plain, text::scan(&sample(), &everything()));
}

#[test]
fn nothing_from_a_file_can_act_on_a_terminal() {
    let hostile = "evil\u{1b}[2J\u{7}\u{202e}\u{9b}\r\u{200b}::error::x";
    let source = source(0, &format!("{hostile}.tf"), &format!("a = \"{hostile}\" # {hostile}\n"));
    let mut evil = finding("a-b", Severity::High, span(&source, hostile), hostile);
    evil.resource = hostile.into();
    evil.relate(span(&source, "a"), hostile);
    let mut report = report(&[&source], vec![evil]);
    report.problems.push(portcullis_model::Problem::with_file(
        portcullis_model::ProblemKind::Syntax,
        hostile,
        hostile,
    ));
    for text in [text::scan(&report, &everything()), github::scan(&report)] {
        let raw = text
            .chars()
            .find(|&c| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{200b}'));
        assert_eq!(raw, None, "{text}");
    }
    assert_eq!(
        github::scan(&report)
            .lines()
            .filter(|line| !line.starts_with("::error "))
            .count(),
        0
    );
}

#[test]
fn a_line_of_ten_megabytes_is_cut_around_the_mark() {
    let half = "x".repeat(5_000_000);
    let source = source(0, "a.json", &format!("{half}FAULT{half}"));
    let findings = vec![finding("a-b", Severity::High, span(&source, "FAULT"), "here"); 200];
    let report = report(&[&source], findings);
    let begun = Instant::now();
    let text = text::scan(&report, &Options::default());
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert!(text.contains("…xxx") && text.contains("xFAULTx") && text.contains("a.json:1:5000001"));
    assert!(text.lines().all(|line| line.chars().count() < 130));
    for other in [json::scan(&report), sarif::scan(&report), github::scan(&report)] {
        assert!(other.contains("5000001"));
    }
}

#[test]
fn a_line_that_fits_is_shown_whole_wherever_its_mark_is() {
    let source = source(0, "a.yaml", &format!("{}image: nginx:latest\n", " ".repeat(50)));
    let late = finding("a-b", Severity::Low, span(&source, "latest"), "late");
    let text = text::scan(&report(&[&source], vec![late]), &Options::default());
    assert!(text.contains("image: nginx:latest") && !text.contains('…'), "{text}");
}

#[test]
fn many_related_places_are_counted_in_the_end() {
    let source = source(0, "a.tf", &"a\n".repeat(500));
    let mut wide = finding("a-b", Severity::Low, source.span(0, 1), "wide");
    for line in 100..120 {
        wide.relate(source.span(line * 2, line * 2 + 1), "here too");
    }
    let text = text::scan(&report(&[&source], vec![wide]), &Options::default());
    assert_eq!(text.matches("here too").count(), 4);
    assert!(text.contains("and 16 more places"), "{text}");
}

#[test]
fn a_span_of_many_lines_is_marked_on_its_first() {
    let block = format!("resource {{\n{}}}\n", "  a = 1\n".repeat(100));
    let source = source(0, "a.tf", &block);
    let whole = finding("a-b", Severity::High, source.whole(), "all of this");
    let text = text::scan(&report(&[&source], vec![whole]), &Options::default());
    assert!(text.lines().count() < 20, "{text}");
}

#[test]
fn spans_at_the_edges_are_drawn() {
    for content in ["", "\n", "\u{feff}", "\u{feff}a", "a", "a\r\n", "ä\n\n", "\t\tx\n"] {
        let source = source(0, "a", content);
        let ends: Vec<usize> = (0..=content.len()).filter(|&at| content.is_char_boundary(at)).collect();
        for &start in &ends {
            for &end in ends.iter().filter(|&&end| end >= start) {
                let one = finding("a-b", Severity::Low, source.span(start, end), "edge");
                let text = text::scan(&report(&[&source], vec![one]), &Options::default());
                assert!(text.contains("edge"), "{content:?} {start}..{end}");
            }
        }
    }
}

#[test]
fn ten_thousand_findings_are_drawn_quickly() {
    let line = "resource \"a\" \"b\" { c = 1 }\n";
    let source = source(0, "a.tf", &line.repeat(10_000));
    let findings = (0..10_000)
        .map(|number| {
            let start = number * line.len() + 19;
            finding("a-b", Severity::Low, source.span(start, start + 5), "wrong")
        })
        .collect();
    let report = report(&[&source], findings);
    let begun = Instant::now();
    let text = text::scan(&report, &Options::default());
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    assert!(text.contains("a.tf:10000:20"));
}

#[test]
fn the_way_of_a_value_and_the_instances_are_told_and_a_secret_on_the_way_is_not_shown() {
    let text = text::scan(&common::called(), &everything());
    assert!(!text.contains("hunter2"), "{text}");
    insta::assert_snapshot!(text);
}
