//! A summary in GitHub's Markdown, for `GITHUB_STEP_SUMMARY` and for comments on pull requests.
//!
//! By GitHub's page on workflow commands: the summary of a step may have 1 MiB, and one that has more is not shown at all.
//! A comment may have 65,536 characters. The summary stays below both, and says how many lines it leaves out.
//!
//! What comes from files is text and nothing else: no link, image, HTML, mention or cell is made of it.

use portcullis_model::{Against, Fixed, Report, Reported, Severity};

use crate::clean;
use crate::entry::Entry;
use crate::markdown_text::{cell, code};
use crate::place::Places;

/// Bytes of a summary. A character has at least one.
const BYTES: usize = 60_000;

/// Bytes from which on no more findings are listed, so that there is room for problems.
const FINDINGS_BYTES: usize = 40_000;

/// Bytes from which on no more problems are listed, so that there is room for what is fixed.
const PROBLEMS_BYTES: usize = 50_000;

/// Findings that are seen at once.
const WORST: usize = 20;

/// What the end of a summary may take.
const CLOSING_BYTES: usize = 1_000;

/// The report of a scan.
#[must_use]
pub fn scan(report: &Report) -> String {
    let places = Places::new(report);
    let mut out = format!("### Portcullis: {}\n\n", verdict(report));
    if let Some(comparison) = &report.comparison {
        let against = match &comparison.against {
            Against::Baseline(path) => format!("the baseline {}", name(path)),
            Against::Revision(revision) => name(revision),
        };
        out.push_str(&format!("Compared with {against}.\n\n"));
    }
    counts(report, &mut out);

    let mut findings = crate::worst_first(&report.findings)
        .into_iter()
        .map(|it| Line::of(&Entry::of_finding(report, &places, &it.finding)));
    let left = Table::FINDINGS.write(&mut out, findings.by_ref().take(WORST), FINDINGS_BYTES);
    folded(&mut out, "more finding", findings.len() + left, |out| {
        Table::FINDINGS.write(out, findings, FINDINGS_BYTES)
    });
    let problems = report.problems.iter();
    folded(&mut out, "problem", problems.len(), |out| {
        let problems = problems.map(|it| Line::of(&Entry::of_problem(&places, it)));
        Table::PROBLEMS.write(out, problems, PROBLEMS_BYTES)
    });
    let fixed = report.comparison.iter().flat_map(|comparison| &comparison.fixed);
    let count = report.comparison.as_ref().map_or(0, |it| it.fixed.len());
    folded(&mut out, "fixed finding", count, |out| {
        Table::FINDINGS.write(out, fixed.map(Line::of_fixed), BYTES - CLOSING_BYTES)
    });
    out.push_str(&closing(report));
    out
}

/// What it comes to.
fn verdict(report: &Report) -> String {
    let new = if report.comparison.is_some() { "new " } else { "" };
    let found = count(report.findings.len(), &format!("{new}finding"));
    match (report.findings.len(), report.problems.len()) {
        (0, 0) => format!("no {new}findings ✅"),
        (0, problems) => format!("no {new}findings, but {} ⚠️", count(problems, "problem")),
        (_, 0) => format!("{found} ❌"),
        (_, problems) => format!("{found}, {} ❌", count(problems, "problem")),
    }
}

/// How many there are of each severity.
fn counts(report: &Report, out: &mut String) {
    let severities = |findings: &[Reported]| crate::count_by_severity(crate::severities(findings));
    let mut rows = Vec::new();
    match &report.comparison {
        Some(it) => {
            rows.push(("new", severities(&report.findings)));
            rows.push(("unchanged", severities(&it.unchanged)));
            let fixed = it.fixed.iter().map(|fixed| fixed.severity);
            rows.push(("fixed", crate::count_by_severity(fixed)));
        }
        None => rows.push(("findings", severities(&report.findings))),
    }
    if rows.iter().all(|(_, counts)| counts.iter().sum::<usize>() == 0) {
        return;
    }
    out.push_str("| |");
    for severity in Severity::ALL.iter().rev() {
        out.push_str(&format!(" {} |", badge(*severity)));
    }
    out.push_str("\n|---|--:|--:|--:|--:|\n");
    for (what, counts) in rows {
        out.push_str(&format!("| {what} |"));
        for number in counts.iter().rev() {
            out.push_str(&format!(" {number} |"));
        }
        out.push('\n');
    }
    out.push('\n');
}

/// What can be opened with a click, if there is any. The content says how many lines it left out.
fn folded(out: &mut String, noun: &str, number: usize, content: impl FnOnce(&mut String) -> usize) {
    if number == 0 {
        return;
    }
    out.push_str(&format!("<details>\n<summary>{}</summary>\n\n", count(number, noun)));
    let left = content(out);
    if left > 0 {
        let verb = if left == 1 { "is" } else { "are" };
        out.push_str(&format!(
            "{left} of them {verb} not listed here; the JSON report has all.\n\n"
        ));
    }
    out.push_str("</details>\n\n");
}

/// What was read, and what stays open.
fn closing(report: &Report) -> String {
    let summary = &report.summary;
    let mut parts = vec![format!(
        "Scanned {} with {}, by {}",
        count(summary.files.values().sum(), "file"),
        count(summary.resources.values().sum(), "resource"),
        count(summary.rules, "rule")
    )];
    if !report.suppressed.is_empty() {
        parts.push(format!("{} suppressed", report.suppressed.len()));
    }
    if !report.undecided.is_empty() {
        parts.push(format!("{} undecided", report.undecided.len()));
    }
    let old = crate::unchanged_problems(report).len();
    if old > 0 {
        parts.push(count(old, "unchanged problem"));
    }
    format!("{}\n", parts.join(" · "))
}

/// A table by the names of its columns.
struct Table(&'static str);

impl Table {
    const FINDINGS: Table = Table("| Severity | Where | What | Rule |\n|---|---|---|---|\n");
    const PROBLEMS: Table = Table("| Severity | Where | What | Kind |\n|---|---|---|---|\n");

    /// Writes lines up to so many bytes of the whole, and says how many are left out.
    fn write(&self, out: &mut String, lines: impl Iterator<Item = Line>, bytes: usize) -> usize {
        let mut left = 0;
        let mut is_begun = false;
        for Line(line) in lines {
            let head = if is_begun { "" } else { self.0 };
            if left > 0 || out.len() + head.len() + line.len() > bytes {
                left += 1;
                continue;
            }
            out.push_str(head);
            out.push_str(&line);
            is_begun = true;
        }
        if is_begun {
            out.push('\n');
        }
        left
    }
}

/// A line of a table.
struct Line(String);

impl Line {
    fn of(entry: &Entry<'_>) -> Self {
        let place = place(entry.file.unwrap_or_default(), entry.line().map(|line| line as usize));
        let kind = entry
            .url()
            .map_or_else(|| name(entry.name), |url| link(entry.name, &url));
        Self::new(entry.severity, &place, entry.message, entry.resource, &kind)
    }

    fn of_fixed(fixed: &Fixed) -> Self {
        let place = place(&fixed.file, fixed.line);
        let kind = link(&fixed.rule, &crate::rule_url(&fixed.rule));
        Self::new(fixed.severity, &place, &fixed.message, &fixed.resource, &kind)
    }

    fn new(severity: Severity, place: &str, message: &str, resource: &str, kind: &str) -> Self {
        let mut what = cell(&clean::line(message));
        if !resource.is_empty() && !message.contains(resource) {
            what.push_str(&format!(" ({})", name(resource)));
        }
        Self(format!("| {} | {place} | {what} | {kind} |\n", badge(severity)))
    }
}

fn place(file: &str, line: Option<usize>) -> String {
    match line {
        _ if file.is_empty() => String::new(),
        Some(line) => name(&format!("{file}:{line}")),
        None => name(file),
    }
}

/// A name from a file.
fn name(text: &str) -> String {
    code(&clean::line(text))
}

/// A rule, linked to its page where it has the form of ours.
fn link(rule: &str, url: &str) -> String {
    let is_id = rule
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if is_id { format!("[{rule}]({url})") } else { name(rule) }
}

fn badge(severity: Severity) -> String {
    let mark = match severity {
        Severity::Critical => "🟣",
        Severity::High => "🔴",
        Severity::Medium => "🟠",
        Severity::Low => "🔵",
    };
    format!("{mark} {}", severity.name())
}

/// A number and its noun.
fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
