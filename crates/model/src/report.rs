//! What a scan answers: findings that are settled, what was suppressed, what stayed open, and what was read.
//!
//! Pure data in a fixed order, free of clock and machine: the same tree gives the same report on any number of threads.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::finding::{Finding, Severity, Undecided};
use crate::format::FormatId;
use crate::problem::Problem;
use crate::rule::RuleInfo;
use crate::source::{Source, SourceId, Span};

/// The whole answer of a scan. Lists are ordered by path, place and rule.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The faults that nothing suppresses.
    pub findings: Vec<Reported>,
    /// The faults that somebody has accepted, with their reasons.
    pub suppressed: Vec<Suppressed>,
    /// The questions that rules could not answer.
    pub undecided: Vec<Undecided>,
    /// What could not be read or understood.
    pub problems: Vec<Problem>,
    /// What was read, in numbers.
    pub summary: Summary,
    /// The sources that anything above points into.
    pub sources: BTreeMap<SourceId, Arc<Source>>,
    /// The rules that were selected, by id.
    pub rules: Vec<RuleInfo>,
    /// What this is compared with, if anything. Then [`Report::findings`] and [`Report::problems`] hold only what is new.
    pub comparison: Option<Comparison>,
}

/// What stayed and what went since an earlier state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The earlier state.
    pub against: Against,
    /// The faults that were there already, as they stand now.
    pub unchanged: Vec<Reported>,
    /// The problems that were there already.
    pub unchanged_problems: Vec<Problem>,
    /// The faults that are not there any more.
    pub fixed: Vec<Fixed>,
}

/// An earlier state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// The state that a baseline recorded: the path of its file.
    Baseline(String),
    /// A revision of version control, in the words of the user.
    Revision(String),
}

/// A fault of an earlier state that is not there any more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fixed {
    /// The file that it was in.
    pub file: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// The id of the rule.
    pub rule: String,
    /// How bad it was.
    pub severity: Severity,
    /// The address of the resource.
    pub resource: String,
    /// What was wrong.
    pub message: String,
}

/// A finding, and the name by which it is known again in a later scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The finding.
    pub finding: Finding,
    /// Stable when lines move: made from rule, path, address and normalised text; no two of a report are the same.
    pub fingerprint: String,
    /// Stable also when the file is renamed: made from rule, address and normalised text, so that several may be the
    /// same.
    pub kin: String,
}

/// A finding that somebody has accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppressed {
    /// The finding.
    pub finding: Finding,
    /// As of a [`Reported`].
    pub fingerprint: String,
    /// As of a [`Reported`].
    pub kin: String,
    /// Who accepts it, and why.
    pub suppression: Suppression,
}

/// The words by which a finding is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// Where the words stand.
    pub kind: SuppressionKind,
    /// The tool whose syntax they follow: `portcullis`, `checkov`, `trivy`, `hadolint` ...
    pub syntax: &'static str,
    /// The reason that is given; empty where there is none.
    pub justification: String,
    /// Who answers for it, where a waiver says so.
    pub owner: Option<String>,
    /// The place of the words.
    pub span: Span,
    /// The last day on which they hold, as `YYYY-MM-DD`.
    pub until: Option<String>,
}

/// Where a suppression stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuppressionKind {
    /// In the judged file: a comment or an annotation.
    InSource,
    /// Outside of it.
    External,
}

impl SuppressionKind {
    /// The stable name used in reports, which is SARIF's.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            SuppressionKind::InSource => "inSource",
            SuppressionKind::External => "external",
        }
    }
}

/// What a scan read, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that were recognised, by format.
    pub files: BTreeMap<FormatId, usize>,
    /// Resources that were judged, by format.
    pub resources: BTreeMap<FormatId, usize>,
    /// Bytes of the recognised files.
    pub bytes: u64,
    /// Rules that were selected.
    pub rules: usize,
    /// Files that belong to a chart and are not judged by themselves: templates, until charts are rendered.
    pub templates: usize,
    /// Vendored directories that were not entered.
    pub vendored: usize,
    /// Files that were recognised and not scanned, because the configuration excludes them.
    pub excluded: usize,
    /// Directories that call the module of a file that was named, beyond those that were read with it.
    pub callers_left_out: usize,
}

impl Report {
    /// The source that a span points into.
    #[must_use]
    pub fn source(&self, span: Span) -> Option<&Arc<Source>> {
        self.sources.get(&span.source)
    }

    /// What is known of a rule, by its id. [`Report::rules`] must be sorted.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&RuleInfo> {
        let at = self.rules.binary_search_by(|rule| rule.id.as_ref().cmp(id)).ok()?;
        self.rules.get(at)
    }

    /// The worst that a gate must know of. A problem counts like a finding: what was not read may hold anything.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        let findings = self.findings.iter().map(|reported| reported.finding.severity);
        let problems = self.problems.iter().map(|problem| problem.kind.severity());
        findings.chain(problems).max()
    }
}
