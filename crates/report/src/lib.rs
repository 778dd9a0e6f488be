//! A scan's report as text, JSON, SARIF, GitHub annotations, JUnit, GitLab code quality, Markdown and CSV.
//!
//! Each module is one output format: a function from a [`Report`] to text. Nothing else in the house knows an output
//! format, and nothing here reads a file, a clock or the environment: the same report gives the same text.

pub mod csv;
pub mod diff;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod pages;
pub mod sarif;
pub mod text;

mod clean;
mod entry;
mod markdown_text;
mod place;
mod stream;

use portcullis_model::{Problem, Report, Reported, Severity, Suppressed};

/// Text from files as one line of bounded length that does nothing to a terminal.
#[must_use]
pub fn harmless(text: &str) -> std::borrow::Cow<'_, str> {
    clean::line(text)
}

/// The name of the tool, as reports give it.
const NAME: &str = "portcullis";

/// The version of the tool, as reports give it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where the pages of the rules are.
const RULES: &str = "https://portcullis.dev/rules/";

/// The address of a rule's page.
#[must_use]
pub fn rule_url(id: &str) -> String {
    format!("{RULES}{id}")
}

/// What a report for programs leaves out. What is left out is still counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Omit {
    /// The findings that somebody has accepted. Some readers would take them for open ones.
    pub suppressed: bool,
}

impl Omit {
    /// The accepted findings that are listed.
    fn suppressed(self, report: &Report) -> &[Suppressed] {
        if self.suppressed { &[] } else { &report.suppressed }
    }
}

/// The findings that were there already, where the report is compared with something.
fn unchanged(report: &Report) -> &[Reported] {
    report.comparison.as_ref().map_or(&[], |it| &it.unchanged)
}

/// The problems that were there already.
fn unchanged_problems(report: &Report) -> &[Problem] {
    report.comparison.as_ref().map_or(&[], |it| &it.unchanged_problems)
}

/// The findings worst first; equally bad ones stay in the order of the report. Some readers look at the first few only.
fn worst_first(findings: &[Reported]) -> Vec<&Reported> {
    let mut findings: Vec<&Reported> = findings.iter().collect();
    findings.sort_by_key(|reported| std::cmp::Reverse(reported.finding.severity));
    findings
}

/// How many there are of each severity, mildest first.
fn count_by_severity(severities: impl Iterator<Item = Severity>) -> [usize; Severity::ALL.len()] {
    let mut counts = [0; Severity::ALL.len()];
    for severity in severities {
        counts[severity as usize] += 1;
    }
    counts
}

/// The severities of findings.
fn severities(findings: &[Reported]) -> impl Iterator<Item = Severity> {
    findings.iter().map(|reported| reported.finding.severity)
}
