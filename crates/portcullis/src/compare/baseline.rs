//! A baseline: the findings that were there when a team began, in a file that is kept with the sources.
//!
//! It names no line, so that it changes only when what it names does, and holds one entry a line, so that a change of it can be
//! read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use portcullis_model::limits;
use portcullis_model::report::{Against, Report};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Earlier, Fault, Matches, Standing, Trouble, path_of, problem_name};

/// Rises when a reader of the older form could misunderstand the newer one.
const VERSION: u64 = 1;

/// What a file says of an earlier state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u64,
    findings: Vec<Entry>,
    problems: Vec<Unread>,
}

/// Findings of one kin in one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    file: String,
    rule: String,
    resource: String,
    message: String,
    kin: String,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    count: u32,
}

/// Equal problems of one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unread {
    file: String,
    kind: String,
    message: String,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    count: u32,
}

fn one() -> u32 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_one(count: &u32) -> bool {
    *count == 1
}

/// Why a text is no baseline.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{line}:{column}: {reason}")]
pub struct BaselineError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong there.
    pub reason: String,
}

/// What is left of a baseline when what no longer matches is dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pruned {
    /// What is left.
    pub baseline: Baseline,
    /// How many findings were dropped.
    pub findings: usize,
    /// How many problems were dropped.
    pub problems: usize,
}

impl Baseline {
    /// The open findings and the problems of a report. `prefix` is put before its paths: the way from where the baseline
    /// names files from down to where the report does, empty or with `/` at its end.
    #[must_use]
    pub fn of(report: &Report, prefix: &str) -> Self {
        let mut findings: BTreeMap<(String, &str, &str, &str), (&str, u32)> = BTreeMap::new();
        for reported in &report.findings {
            let finding = &reported.finding;
            let file = format!("{prefix}{}", path_of(report, finding));
            let name = (
                file,
                finding.rule.as_str(),
                finding.resource.as_str(),
                reported.kin.as_str(),
            );
            findings.entry(name).or_insert((&finding.message, 0)).1 += 1;
        }
        let findings = findings
            .into_iter()
            .map(|((file, rule, resource, kin), (message, count))| Entry {
                file,
                rule: rule.to_owned(),
                resource: resource.to_owned(),
                message: message.to_owned(),
                kin: kin.to_owned(),
                count,
            });
        let mut problems: BTreeMap<(String, &str, &str), u32> = BTreeMap::new();
        for problem in &report.problems {
            let file = problem
                .path
                .as_deref()
                .map_or_else(String::new, |path| format!("{prefix}{path}"));
            *problems
                .entry((file, problem.kind.name(), &problem.message))
                .or_default() += 1;
        }
        let problems = problems.into_iter().map(|((file, kind, message), count)| Unread {
            file,
            kind: kind.to_owned(),
            message: message.to_owned(),
            count,
        });
        Self {
            version: VERSION,
            findings: findings.collect(),
            problems: problems.collect(),
        }
    }

    /// Reads what [`Baseline::render`] wrote.
    ///
    /// # Errors
    /// When the text is none, or that of another version.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        #[derive(Deserialize)]
        struct Head {
            version: u64,
        }
        let at = |error: &serde_json::Error| {
            let reason = error.to_string();
            let place = format!(" at line {} column {}", error.line(), error.column());
            BaselineError {
                line: error.line().max(1),
                column: error.column().max(1),
                reason: reason.strip_suffix(&place).unwrap_or(&reason).to_owned(),
            }
        };
        let head: Head = serde_json::from_str(text).map_err(|error| at(&error))?;
        if head.version != VERSION {
            let line = text
                .lines()
                .position(|line| line.contains("\"version\""))
                .unwrap_or_default();
            let column = text
                .lines()
                .nth(line)
                .and_then(|line| line.find("\"version\""))
                .unwrap_or_default();
            return Err(BaselineError {
                line: line + 1,
                column: column + 1,
                reason: format!(
                    "is of version {}, and this Portcullis reads version {VERSION}",
                    head.version
                ),
            });
        }
        serde_json::from_str(text).map_err(|error| at(&error))
    }

    /// The text of the file: JSON, sorted, one entry a line.
    #[must_use]
    pub fn render(&self) -> String {
        let mut out = format!("{{\n  \"version\": {},\n", self.version);
        write_list(&mut out, "findings", &self.findings);
        out.push_str(",\n");
        write_list(&mut out, "problems", &self.problems);
        out.push_str("\n}\n");
        out
    }

    /// How many findings it names.
    #[must_use]
    pub fn findings(&self) -> usize {
        self.findings.iter().map(|entry| entry.count as usize).sum()
    }

    /// How many problems it names.
    #[must_use]
    pub fn problems(&self) -> usize {
        self.problems.iter().map(|entry| entry.count as usize).sum()
    }

    /// The state that it recorded, for a report whose paths have this before them; see [`Baseline::of`]. `name` is what
    /// reports call it.
    #[must_use]
    pub fn earlier(&self, name: &str, prefix: &str) -> Earlier {
        self.state(name, prefix).0
    }

    /// The same, with the positions of the entries that its findings and its problems are of.
    fn state(&self, name: &str, prefix: &str) -> (Earlier, [Vec<usize>; 2]) {
        let mut earlier = Earlier {
            against: Against::Baseline(name.to_owned()),
            findings: Vec::new(),
            problems: Vec::new(),
        };
        let mut owners = [Vec::new(), Vec::new()];
        // What lies outside of the part that is scanned can match nothing in it.
        for (at, entry) in self.findings.iter().enumerate() {
            let Some(file) = entry.file.strip_prefix(prefix) else {
                continue;
            };
            for _ in 0..bounded(entry.count) {
                owners[0].push(at);
                earlier.findings.push(Fault {
                    file: file.to_owned(),
                    line: None,
                    rule: entry.rule.clone(),
                    severity: None,
                    resource: entry.resource.clone(),
                    message: entry.message.clone(),
                    kin: entry.kin.clone(),
                    near: None,
                });
            }
        }
        for (at, entry) in self.problems.iter().enumerate() {
            let file = entry.file.strip_prefix(prefix);
            let Some(file) = file.or_else(|| entry.file.is_empty().then_some("")) else {
                continue;
            };
            for _ in 0..bounded(entry.count) {
                owners[1].push(at);
                earlier.problems.push(Trouble {
                    file: file.to_owned(),
                    name: problem_name(&entry.kind, &entry.message),
                });
            }
        }
        (earlier, owners)
    }

    /// Without the entries that match nothing of a report any more. What the scan did not look at stays. The report must be
    /// a whole one, which is compared with nothing.
    #[must_use]
    pub fn prune(&self, report: &Report, prefix: &str, standing: &dyn Fn(&str) -> Standing) -> Pruned {
        let (earlier, [faults, troubles]) = self.state("", prefix);
        let matches = Matches::of(report, &earlier, standing);
        let mut baseline = self.clone();
        for gone in matches.mended.iter().filter_map(|at| faults.get(*at)) {
            baseline.findings[*gone].count -= 1;
        }
        for gone in matches.cleared.iter().filter_map(|at| troubles.get(*at)) {
            baseline.problems[*gone].count -= 1;
        }
        baseline.findings.retain(|entry| entry.count > 0);
        baseline.problems.retain(|entry| entry.count > 0);
        Pruned {
            baseline,
            findings: matches.mended.len(),
            problems: matches.cleared.len(),
        }
    }
}

/// No file has more of one kin in a report.
fn bounded(count: u32) -> u32 {
    count.min(u32::try_from(limits::FINDINGS_PER_RULE_AND_FILE).unwrap_or(u32::MAX))
}

fn write_list<T: Serialize>(out: &mut String, name: &str, entries: &[T]) {
    let _ = write!(out, "  \"{name}\": [");
    for (number, entry) in entries.iter().enumerate() {
        out.push_str(if number == 0 { "\n    " } else { ",\n    " });
        // Texts and numbers can always be written.
        out.push_str(&serde_json::to_string(entry).unwrap_or_default());
    }
    out.push_str(if entries.is_empty() { "]" } else { "\n  ]" });
}
