//! CSV for spreadsheets and scripts: a header, and one line for each finding and problem.
//!
//! By RFC 4180: lines end with CR LF, a field with a comma, a quote or a line break is quoted, and a quote in it doubled.
//! By OWASP's page on CSV injection: a spreadsheet takes a cell for a formula that begins with `=`, `+`, `-`, `@`, a tab
//! or a carriage return, or with the wide forms of these, and quoting does not keep it from that; such a cell gets an
//! apostrophe before it. Control characters are shown by their numbers, so that a record is one line.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};
use portcullis_model::{Finding, Fixed, Report, RuleInfo, Suppression};
use serde::Serialize;

use crate::entry::Entry;
use crate::place::Places;
use crate::{Omit, clean};

/// The report of a scan.
#[must_use]
pub fn scan(report: &Report) -> String {
    let mut out = Vec::new();
    // Writing to memory does not fail, and what is written is UTF-8.
    let _ = write(report, Omit::default(), &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Writes the report of a scan. The state of a line is `open`, or `new`, `unchanged` or `fixed` where the report is
/// compared with something; or `suppressed`.
///
/// # Errors
/// When it cannot be written.
pub fn write(report: &Report, omit: Omit, out: impl Write) -> io::Result<()> {
    let table = Table {
        report,
        places: Places::new(report),
    };
    let open = if report.comparison.is_some() { "new" } else { "open" };
    let findings = report.findings.iter().map(|it| (open, it));
    let findings = findings.chain(crate::unchanged(report).iter().map(|it| ("unchanged", it)));
    let problems = report.problems.iter().map(|it| (open, it));
    let problems = problems.chain(crate::unchanged_problems(report).iter().map(|it| ("unchanged", it)));

    let mut out = WriterBuilder::new()
        .has_headers(false)
        .terminator(Terminator::CRLF)
        .from_writer(out);
    out.write_record(HEADER)?;
    for (state, it) in findings {
        out.serialize(table.finding(state, &it.finding, &it.fingerprint))?;
    }
    for it in omit.suppressed(report) {
        let finding = table.finding("suppressed", &it.finding, &it.fingerprint);
        out.serialize(finding.accepted(&it.suppression))?;
    }
    for it in report.comparison.iter().flat_map(|comparison| &comparison.fixed) {
        out.serialize(table.fixed(it))?;
    }
    for (state, it) in problems {
        out.serialize(Row::of(state, &Entry::of_problem(&table.places, it)))?;
    }
    out.flush()
}

/// The names of the columns, in the order of the fields of a [`Row`]; an empty report has them too.
const HEADER: [&str; 19] = [
    "state",
    "severity",
    "confidence",
    "rule",
    "title",
    "message",
    "file",
    "line",
    "column",
    "end_line",
    "end_column",
    "resource",
    "instances",
    "fixable",
    "fingerprint",
    "justification",
    "owner",
    "until",
    "url",
];

/// One line.
#[derive(Debug, Default, Serialize)]
struct Row<'r> {
    state: &'static str,
    severity: &'static str,
    confidence: &'static str,
    rule: Cow<'r, str>,
    title: Cow<'r, str>,
    message: Cow<'r, str>,
    file: Cow<'r, str>,
    line: Option<usize>,
    column: Option<u32>,
    end_line: Option<u32>,
    end_column: Option<u32>,
    resource: Cow<'r, str>,
    instances: Option<usize>,
    fixable: Option<bool>,
    fingerprint: &'r str,
    justification: Cow<'r, str>,
    owner: Cow<'r, str>,
    until: &'r str,
    url: Cow<'r, str>,
}

impl<'r> Row<'r> {
    /// What findings and problems have.
    fn of(state: &'static str, entry: &Entry<'r>) -> Self {
        Self {
            state,
            severity: entry.severity.name(),
            rule: cell(entry.name),
            title: cell(entry.title),
            message: cell(entry.message),
            file: cell(entry.file.unwrap_or_default()),
            line: entry.line().map(|line| line as usize),
            column: entry.range.map(|range| range.start.column),
            end_line: entry.range.map(|range| range.end.line),
            end_column: entry.range.map(|range| range.end.column),
            resource: cell(entry.resource),
            url: entry.url().unwrap_or_default().into(),
            ..Self::default()
        }
    }

    /// The line of a finding that somebody has accepted.
    fn accepted(self, suppression: &'r Suppression) -> Self {
        Self {
            justification: cell(&suppression.justification),
            owner: cell(suppression.owner.as_deref().unwrap_or_default()),
            until: suppression.until.as_deref().unwrap_or_default(),
            ..self
        }
    }
}

struct Table<'r> {
    report: &'r Report,
    places: Places<'r>,
}

impl<'r> Table<'r> {
    fn finding(&self, state: &'static str, finding: &'r Finding, fingerprint: &'r str) -> Row<'r> {
        Row {
            confidence: finding.confidence.name(),
            instances: Some(finding.instances.len().max(1)),
            fixable: Some(finding.fix.is_some()),
            fingerprint,
            ..Row::of(state, &Entry::of_finding(self.report, &self.places, finding))
        }
    }

    fn fixed(&self, fixed: &'r Fixed) -> Row<'r> {
        Row {
            state: "fixed",
            severity: fixed.severity.name(),
            rule: cell(&fixed.rule),
            title: cell(self.report.rule(&fixed.rule).map_or("", RuleInfo::title)),
            message: cell(&fixed.message),
            file: cell(&fixed.file),
            line: fixed.line,
            resource: cell(&fixed.resource),
            url: cell(&crate::rule_url(&fixed.rule)).into_owned().into(),
            ..Row::default()
        }
    }
}

/// A text from a file that no spreadsheet takes for a formula.
fn cell(text: &str) -> Cow<'_, str> {
    let begins_formula = |text: &str| text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
    let shown = clean::name(text);
    if begins_formula(text) || begins_formula(shown.trim_start()) {
        return Cow::Owned(format!("'{shown}"));
    }
    shown
}
