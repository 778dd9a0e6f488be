//! GitHub annotations: workflow commands that put each finding beside its line in a pull request. In a comparison only
//! what is new is told: a pull request is no place for what its author has not touched.

use portcullis_model::{Report, RuleInfo, Severity};

use crate::clean;
use crate::place::{Places, Range};

/// The report of a scan, one command a line. GitHub shows ten of each level for a step, so the worst come first.
#[must_use]
pub fn scan(report: &Report) -> String {
    let places = Places::new(report);
    let mut out = String::new();
    for reported in crate::worst_first(&report.findings) {
        let finding = &reported.finding;
        let title = report.rule(&finding.rule).map_or("", RuleInfo::title);
        let title = format!("{} ({})", title, finding.rule);
        let message = format!("{}\n{}", finding.message, crate::rule_url(&finding.rule));
        let place = (places.file(finding.span), Some(places.range(finding.span)));
        command(&mut out, finding.severity, place, &title, &message);
    }
    for problem in &report.problems {
        let severity = problem.kind.severity();
        let (file, range) = places.of_problem(problem);
        let title = format!("Could not be read as it stands ({})", problem.kind.name());
        command(
            &mut out,
            severity,
            (file.unwrap_or(""), range),
            &title,
            &problem.message,
        );
    }
    out
}

fn command(out: &mut String, severity: Severity, place: (&str, Option<Range>), title: &str, message: &str) {
    let level = match severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "notice",
    };
    let (file, range) = place;
    let mut properties = Vec::new();
    if !file.is_empty() {
        properties.push(format!("file={}", property(file)));
    }
    if let Some(Range { start, end }) = range {
        properties.push(format!("line={},endLine={}", start.line, end.line));
        // GitHub takes columns only where they are of one line.
        if start.line == end.line {
            properties.push(format!("col={},endColumn={}", start.column, end.column));
        }
    }
    properties.push(format!("title={}", property(title)));
    out.push_str(&format!("::{level} {}::{}\n", properties.join(","), data(message)));
}

/// The text of a command: line breaks and `%` would end or change it.
fn data(text: &str) -> String {
    let lines: Vec<_> = text
        .split('\n')
        .map(|line| clean::line(line).replace('%', "%25"))
        .collect();
    lines.join("%0A")
}

/// The value of a property, which `,` and `:` would end.
fn property(text: &str) -> String {
    clean::line(text)
        .replace('%', "%25")
        .replace(':', "%3A")
        .replace(',', "%2C")
}
