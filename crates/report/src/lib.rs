//! A scan's report as text, JSON, SARIF and GitHub annotations.
//!
//! Each module is one output format: a function from a [`Report`] to text. Nothing else in the house knows an output
//! format, and nothing here reads a file, a clock or the environment: the same report gives the same text.

pub mod github;
pub mod json;
pub mod pages;
pub mod sarif;
pub mod text;

mod clean;
mod markdown_text;
mod place;
mod stream;

use portcullis_model::{Report, Reported, Severity};

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

/// The findings that nothing suppresses, worst first; equally bad ones stay in the order of the report. Some readers
/// look at the first few only.
fn worst_first(report: &Report) -> Vec<&Reported> {
    let mut findings: Vec<&Reported> = report.findings.iter().collect();
    findings.sort_by_key(|reported| std::cmp::Reverse(reported.finding.severity));
    findings
}

/// How many findings there are of each severity, mildest first.
fn count_by_severity(report: &Report) -> [usize; Severity::ALL.len()] {
    let mut counts = [0; Severity::ALL.len()];
    for reported in &report.findings {
        counts[reported.finding.severity as usize] += 1;
    }
    counts
}
