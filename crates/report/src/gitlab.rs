//! GitLab code quality: the list that a job hands over as `artifacts: reports: codequality`.
//!
//! By GitLab's page on code quality ("Code Quality report format" and "Integrate multiple tools") and its own reader:
//! each entry needs a description, a severity, a fingerprint and a path with a line, and the reader stops at the first
//! entry that lacks one; entries with the same fingerprint are shown as one; the path is relative, without `./`; there is
//! no byte order mark. The name of the check is read but not shown, so the description ends with it.
//!
//! A merge request shows the difference between this list and that of the target branch. So the list has all that is
//! there, also where the report is compared with something: what is not listed would be told to be resolved.

use std::collections::HashMap;
use std::io::{self, Write};

use portcullis_model::{Problem, Report, Severity};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::clean;
use crate::entry::Entry;
use crate::place::Places;
use crate::stream::{self, Each};

/// The report of a scan.
#[must_use]
pub fn scan(report: &Report) -> String {
    stream::text(&document(report, &Places::new(report)))
}

/// Writes the report of a scan.
///
/// # Errors
/// When it cannot be written.
pub fn write(report: &Report, out: impl Write) -> io::Result<()> {
    stream::write(out, &document(report, &Places::new(report)))
}

fn document<'r>(report: &'r Report, places: &Places<'r>) -> impl Serialize {
    Each(move || {
        let findings = report.findings.iter().chain(crate::unchanged(report));
        let findings = findings.map(move |it| {
            let entry = Entry::of_finding(report, places, &it.finding);
            Issue::of(&entry, it.fingerprint.clone())
        });
        let mut names = Names::default();
        let problems = report.problems.iter().chain(crate::unchanged_problems(report));
        let problems = problems.map(move |it| Issue::of(&Entry::of_problem(places, it), names.next(places, it)));
        findings.chain(problems)
    })
}

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

impl Issue {
    fn of(entry: &Entry<'_>, fingerprint: String) -> Self {
        let lines = entry.range.map_or(Lines { begin: 1, end: 1 }, |range| Lines {
            begin: range.start.line,
            end: range.end.line,
        });
        Self {
            description: format!("{} ({})", clean::line(entry.message), entry.name),
            check_name: entry.name.to_owned(),
            fingerprint,
            severity: level(entry.severity),
            location: Location {
                path: clean::name(entry.file.unwrap_or(".")).into_owned(),
                lines,
            },
        }
    }
}

/// GitLab's five levels begin with `info`, for which we have nothing mild enough.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "minor",
        Severity::Medium => "major",
        Severity::High => "critical",
        Severity::Critical => "blocker",
    }
}

/// Gives problems the names by which they are known again when lines move: kind, file and message; equal ones are
/// numbered.
#[derive(Default)]
struct Names {
    seen: HashMap<[u8; 32], u32>,
}

impl Names {
    fn next(&mut self, places: &Places<'_>, problem: &Problem) -> String {
        let (file, _) = places.of_problem(problem);
        let mut hash = Sha256::new();
        for field in [problem.kind.name(), file.unwrap_or_default(), &problem.message] {
            hash.update(field);
            hash.update([0]);
        }
        let count = self.seen.entry(hash.clone().finalize().into()).or_default();
        *count += 1;
        hash.update(count.to_le_bytes());
        let digest = hash.finalize();
        digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}
