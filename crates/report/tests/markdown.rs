//! The summary as GitHub shows it.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod common;

use common::{compared, finding, hostile, report, sample, source, unchanged};
use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use portcullis_model::{Problem, ProblemKind, Report, Severity};
use portcullis_report::markdown;
use proptest::prelude::*;

/// What GitHub makes of a text: the addresses of links, how many cells each line of a table has, and whatever else
/// is more than text.
#[derive(Debug, Default)]
struct Shown {
    links: Vec<String>,
    cells: Vec<usize>,
    html: Vec<String>,
    other: Vec<String>,
    /// The texts that GitHub searches for mentions and references: all but code.
    text: String,
}

fn shown(text: &str) -> Shown {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.extension.math_code = true;
    let mut shown = Shown::default();
    for node in parse_document(&arena, text, &options).descendants() {
        visit(node, &mut shown);
    }
    shown
}

fn visit<'a>(node: &'a AstNode<'a>, shown: &mut Shown) {
    match &node.data.borrow().value {
        NodeValue::Link(link) => shown.links.push(link.url.clone()),
        NodeValue::HtmlBlock(block) => shown.html.push(block.literal.clone()),
        NodeValue::TableRow(_) => shown.cells.push(node.children().count()),
        NodeValue::Text(text) => {
            shown.text.push_str(text);
            shown.text.push('\n');
        }
        NodeValue::Document
        | NodeValue::Heading(_)
        | NodeValue::Paragraph
        | NodeValue::Table(_)
        | NodeValue::TableCell
        | NodeValue::SoftBreak
        | NodeValue::Code(_) => {}
        other => shown.other.push(format!("{other:?}")),
    }
}

/// Holds a summary to what it promises whatever is in the files.
fn assert_only_ours(text: &str) {
    let shown = shown(text);
    assert_eq!(shown.other, Vec::<String>::new());
    for link in &shown.links {
        let id = link.strip_prefix("https://portcullis.dev/rules/").unwrap_or("?");
        assert!(
            id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
            "{link}"
        );
    }
    for html in &shown.html {
        let ours = html.lines().all(|line| {
            let line = line.trim_end();
            let summary = line
                .strip_prefix("<summary>")
                .and_then(|rest| rest.strip_suffix("</summary>"));
            matches!(line, "<details>" | "</details>" | "")
                || summary.is_some_and(|words| words.chars().all(|c| c.is_ascii_alphanumeric() || c == ' '))
        });
        assert!(ours, "{html}");
    }
    assert!(
        shown.cells.iter().all(|&count| count == 4 || count == 5),
        "{:?}\n{text}",
        shown.cells
    );
    for sign in ["@", "#", "://", "www."] {
        assert!(!shown.text.contains(sign), "{sign}: {}", shown.text);
    }
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
}

#[test]
fn a_report_with_one_of_everything() {
    let text = markdown::scan(&sample());
    assert_only_ours(&text);
    insta::assert_snapshot!(text);
}

#[test]
fn a_comparison_tells_what_is_new_what_stayed_and_what_went() {
    let text = markdown::scan(&compared());
    assert_only_ours(&text);
    insta::assert_snapshot!(text);
}

#[test]
fn a_scan_that_finds_nothing_says_so_in_two_lines() {
    insta::assert_snapshot!(markdown::scan(&Report::default()));
}

#[test]
fn nothing_new_is_praised_and_a_problem_takes_the_praise() {
    let mut report = unchanged();
    assert!(markdown::scan(&report).starts_with("### Portcullis: no new findings ✅\n"));
    report
        .problems
        .push(Problem::with_file(ProblemKind::NotText, "a", "is not text"));
    assert!(markdown::scan(&report).starts_with("### Portcullis: no new findings, but 1 problem ⚠️\n"));
}

#[test]
fn nothing_from_a_file_is_more_than_text() {
    assert_only_ours(&markdown::scan(&hostile()));
}

#[test]
fn the_check_of_what_github_makes_of_it_finds_what_it_looks_for() {
    let shown = shown("[a](b) www.evil.example ![i](x) <b>\n\n| a | b |\n|---|---|\n| @c | **d** |\n");
    assert_eq!(shown.links, ["b", "http://www.evil.example"]);
    assert_eq!(shown.cells, [2, 2]);
    assert!(shown.other.len() >= 3 && shown.text.contains('@'), "{shown:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_in_a_file_is_only_text(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("`"), Just("``"), Just("|"), Just("\\"), Just("\\|"), Just(" "), Just("<"), Just(">"), Just("!["), Just("]("),
                Just("https://e.example"), Just("www.e.example"), Just("@me"), Just("#1"), Just("a@b.example"), Just("$"), Just("*"),
                Just("_"), Just("~~"), Just("\n"), Just("word"), Just("&lt;"), Just("&#64;me"), Just("[^1]"), Just("(")
            ],
            0..24,
        ),
    ) {
        let text = pieces.concat();
        let source = source(0, &text, "x");
        let mut one = finding("a-b", Severity::High, source.whole(), &text);
        one.resource = text.as_str().into();
        let mut report = report(&[&source], vec![one]);
        report.problems.push(Problem::with_file(ProblemKind::Syntax, text.as_str(), text.as_str()));
        assert_only_ours(&markdown::scan(&report));
    }
}

#[test]
fn a_summary_stays_below_what_github_takes_and_says_what_it_leaves_out() {
    let source = source(0, "a.tf", "x");
    let message = "`long` ".repeat(80);
    let mut findings = vec![finding("a-b", Severity::Low, source.whole(), &message); 5_000];
    findings.push(finding("a-b", Severity::Critical, source.whole(), "terrible"));
    let mut report = report(&[&source], findings);
    let problem = Problem::with_file(ProblemKind::Syntax, "b.tf", "odd ".repeat(100));
    report.problems = vec![problem; 5_000];
    report.comparison = compared().comparison;
    let text = markdown::scan(&report);
    assert!(text.len() < 65_536 && text.len() > 40_000, "{}", text.len());
    assert!(text.contains("5001 new findings, 5000 problems"));
    assert!(text.find("terrible").expect("the worst") < text.find("long").expect("the rest"));
    assert!(text.contains("not listed here") && text.contains("deploy/old.yaml:7"));
    assert!(text.ends_with('\n') && text.contains("Scanned "));
    assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
    assert_only_ours(&text);
}
