//! The closing lines: what was read, what was found, what stayed open.

use std::time::Duration;

use portcullis_model::{ProblemKind, Report, Severity};

use super::Options;
use super::comparison;
use super::paint::{Paint, Tone};

/// Writes the summary.
pub(super) fn write(out: &mut String, report: &Report, paint: &Paint, options: &Options) {
    let summary = &report.summary;
    let files: usize = summary.files.values().sum();
    let formats: Vec<String> = summary
        .files
        .iter()
        .filter(|(_, count)| **count > 0)
        .map(|(format, count)| format!("{count} {}", format.name()))
        .collect();
    let formats = if formats.is_empty() {
        String::new()
    } else {
        format!(" ({})", formats.join(", "))
    };
    let resources = count(summary.resources.values().sum(), "resource");
    let rules = count(summary.rules, "rule");
    let time = options
        .elapsed
        .map_or_else(String::new, |elapsed| format!(" in {}", seconds(elapsed)));
    out.push_str(&format!(
        "Scanned {}{formats} with {resources}, by {rules}{time}\n",
        count(files, "file")
    ));
    out.push_str(&verdict(report, paint, options));
    out.push('\n');
    if let Some(comparison) = &report.comparison {
        comparison::write(out, comparison, paint, options);
    }
    let mut unread = Vec::new();
    let is_module = |kind: ProblemKind| kind == ProblemKind::Module;
    let modules = report.problems.iter().filter(|problem| is_module(problem.kind)).count();
    if modules > 0 {
        let calls = count(modules, "module call");
        let make = if modules == 1 { "it makes" } else { "they make" };
        unread.push(format!("{calls} not followed: what {make} is not judged"));
    }
    if summary.templates > 0 {
        unread.push(format!("{} not rendered", count(summary.templates, "chart template")));
    }
    if summary.vendored > 0 {
        let directories = plural(summary.vendored, "vendored directory", "vendored directories");
        unread.push(format!("{directories} left out (--include-vendored)"));
    }
    if summary.excluded > 0 {
        unread.push(format!(
            "{} excluded by the configuration",
            count(summary.excluded, "file")
        ));
    }
    if summary.callers_left_out > 0 {
        let directories = plural(summary.callers_left_out, "directory", "directories");
        unread.push(format!("{directories} of callers left out (scan its repository)"));
    }
    if !unread.is_empty() {
        let line = unread.join(paint.marks().between);
        out.push_str(&paint.tone(Tone::Dim, &line));
        out.push('\n');
    }
}

fn verdict(report: &Report, paint: &Paint, options: &Options) -> String {
    let mut parts = Vec::new();
    let new = if report.comparison.is_some() { "new " } else { "" };
    if report.findings.is_empty() {
        // What was not read may hold anything, so there is no praise beside a problem.
        let (tone, mark) = if report.problems.is_empty() {
            (Tone::Good, paint.marks().good)
        } else {
            (Tone::Medium, paint.marks().warning)
        };
        parts.push(paint.tone(tone, &format!("{mark} No {new}findings")));
    } else {
        let by_severity = crate::count_by_severity(crate::severities(&report.findings));
        let severities: Vec<String> = Severity::ALL
            .into_iter()
            .rev()
            .filter(|severity| by_severity[*severity as usize] > 0)
            .map(|severity| {
                let text = format!("{} {}", by_severity[severity as usize], severity.name());
                paint.tone(Tone::of(severity), &text)
            })
            .collect();
        let mark = paint.tone(Tone::High, paint.marks().error);
        let found = count(report.findings.len(), &format!("{new}finding"));
        parts.push(format!("{mark} {found}: {}", severities.join(", ")));
    }
    let hint = |shown: bool, flag: &str| if shown { String::new() } else { format!(" ({flag})") };
    if !report.suppressed.is_empty() {
        let hint = hint(options.show_suppressed, "--show-suppressed");
        parts.push(format!("{} suppressed{hint}", report.suppressed.len()));
    }
    if !report.undecided.is_empty() {
        let hint = hint(options.show_undecided, "--show-undecided");
        parts.push(format!("{} undecided{hint}", report.undecided.len()));
    }
    if !report.problems.is_empty() {
        parts.push(paint.tone(Tone::Medium, &count(report.problems.len(), &format!("{new}problem"))));
    }
    parts.join(paint.marks().between)
}

/// A number and its noun.
pub(super) fn count(number: usize, noun: &str) -> String {
    plural(number, noun, &format!("{noun}s"))
}

pub(super) fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn seconds(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{} ms", time.as_millis())
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}
