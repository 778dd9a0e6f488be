//! What is new: a report held against an earlier state of the same files.
//!
//! Findings are known again by their *kin*, which stays when lines move, when a file is renamed and when it is formatted. Equal
//! ones are counted: a third of two is new.

mod baseline;
mod pair;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use portcullis_model::report::{Against, Comparison, Fixed, Report};
use portcullis_model::{Finding, Problem, ProblemKind, Severity, Source};

pub use baseline::{Baseline, BaselineError, Pruned};
use pair::{Item, Near};

/// What became of a file that an earlier state names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was scanned.
    Scanned,
    /// It is not there any more: deleted, or known by another name.
    Gone,
    /// The scan did not look at it, so that nothing can be said of what was in it.
    Unseen,
}

/// What was found in an earlier state.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// Which state that is.
    pub against: Against,
    findings: Vec<Fault>,
    problems: Vec<Trouble>,
}

/// A finding of an earlier state.
#[derive(Clone, Debug)]
struct Fault {
    file: String,
    line: Option<usize>,
    rule: String,
    severity: Option<Severity>,
    resource: String,
    message: String,
    kin: String,
    near: Option<Near>,
}

/// A problem of an earlier state.
#[derive(Clone, Debug)]
struct Trouble {
    file: String,
    name: String,
}

impl Earlier {
    /// What a report of the earlier state says. What was suppressed then is not in it: when it is open now, it is new.
    #[must_use]
    pub fn of(report: &Report, against: Against) -> Self {
        let findings = report.findings.iter().map(|reported| {
            let finding = &reported.finding;
            let source = report.source(finding.span);
            Fault {
                file: path_of(report, finding).to_owned(),
                line: source.map(|source| source.line_of(finding.span.start as usize) as usize),
                rule: finding.rule.to_string(),
                severity: Some(finding.severity),
                resource: finding.resource.to_string(),
                message: finding.message.clone(),
                kin: reported.kin.clone(),
                near: source.map(|source| near(source, finding)),
            }
        });
        Self {
            against,
            findings: findings.collect(),
            problems: report.problems.iter().map(Trouble::of).collect(),
        }
    }
}

impl Trouble {
    fn of(problem: &Problem) -> Self {
        Self {
            file: problem.path.as_deref().unwrap_or_default().to_owned(),
            name: problem_name(problem.kind.name(), &problem.message),
        }
    }
}

/// Reduces a report to what is new since all of the earlier states. The first of them is what the comparison tells of.
/// `standing` says what became of a file, named as the report names files.
#[must_use]
pub fn compare(mut report: Report, earlier: &[Earlier], standing: &dyn Fn(&str) -> Standing) -> Report {
    let Some(first) = earlier.first() else {
        return report;
    };
    let matches: Vec<Matches> = earlier.iter().map(|it| Matches::of(&report, it, standing)).collect();
    let mut fixed: Vec<Fixed> = matches
        .first()
        .into_iter()
        .flat_map(|matches| &matches.mended)
        .filter_map(|at| first.findings.get(*at))
        .map(|fault| fault.fixed(&report))
        .collect();
    fixed.sort();
    let is_known = |at: usize, of: fn(&Matches) -> &HashSet<usize>| matches.iter().any(|it| of(it).contains(&at));
    let (unchanged, findings) = split(std::mem::take(&mut report.findings), |at| {
        is_known(at, |it| &it.findings)
    });
    let (unchanged_problems, problems) = split(std::mem::take(&mut report.problems), |at| {
        is_known(at, |it| &it.problems)
    });
    report.findings = findings;
    report.problems = problems;
    report.comparison = Some(Comparison {
        against: first.against.clone(),
        unchanged,
        unchanged_problems,
        fixed,
    });
    report
}

/// Those that were known, and those that were not, each in their order.
fn split<T>(all: Vec<T>, is_known: impl Fn(usize) -> bool) -> (Vec<T>, Vec<T>) {
    let (known, new): (Vec<_>, Vec<_>) = all.into_iter().enumerate().partition(|(at, _)| is_known(*at));
    let strip = |list: Vec<(usize, T)>| list.into_iter().map(|(_, it)| it).collect();
    (strip(known), strip(new))
}

impl Fault {
    fn fixed(&self, report: &Report) -> Fixed {
        let severity = self.severity.or_else(|| Some(report.rule(&self.rule)?.severity));
        Fixed {
            file: self.file.clone(),
            line: self.line,
            rule: self.rule.clone(),
            severity: severity.unwrap_or(Severity::Low),
            resource: self.resource.clone(),
            message: self.message.clone(),
        }
    }
}

/// What of a report was known, and what of the earlier state is no more.
struct Matches {
    /// The findings of the report that were there before, by their positions.
    findings: HashSet<usize>,
    /// The problems of the report that were there before, by their positions.
    problems: HashSet<usize>,
    /// The earlier findings that are mended, by their positions.
    mended: Vec<usize>,
    /// The earlier problems that are no more, by their positions.
    cleared: Vec<usize>,
}

impl Matches {
    fn of(report: &Report, earlier: &Earlier, standing: &dyn Fn(&str) -> Standing) -> Self {
        let follows = |from: &str, to: &str| folder(from) == folder(to) || standing(from) == Standing::Gone;
        let open = report.findings.iter();
        let open = open.map(|reported| item(report, &reported.finding, &reported.kin));
        let accepted = report.suppressed.iter();
        let accepted = accepted.map(|suppressed| item(report, &suppressed.finding, &suppressed.kin));
        let (open, accepted): (Vec<Item>, Vec<Item>) = (open.collect(), accepted.collect());
        let before: Vec<Item> = earlier.findings.iter().map(Fault::item).collect();
        let matched = pair::pair(&before, &open, &follows);
        // What somebody has accepted since is neither new nor mended.
        let rest: Vec<usize> = (0..before.len()).filter(|at| matched[*at].is_none()).collect();
        let left: Vec<Item> = rest.iter().map(|at| before[*at].clone()).collect();
        let hidden = pair::pair(&left, &accepted, &follows);
        let unanswered = Unanswered::of(report);
        let is_mended = |fault: &Fault| {
            report.rule(&fault.rule).is_some()
                && standing(&fault.file) != Standing::Unseen
                && !unanswered.may_hold(fault)
        };
        let gone = rest.iter().zip(hidden).filter(|(_, hidden)| hidden.is_none());
        let gone = gone.map(|(at, _)| *at);

        let problems_now: Vec<Trouble> = report.problems.iter().map(Trouble::of).collect();
        let problems_now: Vec<Item> = problems_now.iter().map(Trouble::item).collect();
        let problems_before: Vec<Item> = earlier.problems.iter().map(Trouble::item).collect();
        let problems = pair::pair(&problems_before, &problems_now, &follows);
        let is_cleared =
            |at: &usize| problems[*at].is_none() && standing(problems_before[*at].path) != Standing::Unseen;
        Self {
            findings: matched.iter().flatten().copied().collect(),
            mended: gone.filter(|at| is_mended(&earlier.findings[*at])).collect(),
            cleared: (0..problems.len()).filter(is_cleared).collect(),
            problems: problems.iter().flatten().copied().collect(),
        }
    }
}

/// What a report could not answer, so that a finding that is missing from it need not be mended.
struct Unanswered<'r> {
    files: HashSet<&'r str>,
    questions: HashSet<(&'r str, &'r str, &'r str)>,
}

impl<'r> Unanswered<'r> {
    fn of(report: &'r Report) -> Self {
        let unread = |problem: &&Problem| {
            use ProblemKind::{Limit, NotText, Syntax, Unreadable};
            matches!(problem.kind, Unreadable | NotText | Syntax | Limit)
        };
        let files = report.problems.iter().filter(unread);
        let questions = report.undecided.iter().filter_map(|open| {
            let source = report.source(open.span)?;
            Some((&**source.path(), open.rule.as_str(), open.resource.as_str()))
        });
        Self {
            files: files.filter_map(|problem| problem.path.as_deref()).collect(),
            questions: questions.collect(),
        }
    }

    fn may_hold(&self, fault: &Fault) -> bool {
        let question = (fault.file.as_str(), fault.rule.as_str(), fault.resource.as_str());
        self.files.contains(fault.file.as_str()) || self.questions.contains(&question)
    }
}

impl Fault {
    fn item(&self) -> Item<'_> {
        Item {
            path: &self.file,
            kin: &self.kin,
            near: self.near.clone(),
        }
    }
}

impl Trouble {
    fn item(&self) -> Item<'_> {
        Item {
            path: &self.file,
            kin: &self.name,
            near: None,
        }
    }
}

fn item<'r>(report: &'r Report, finding: &Finding, kin: &'r str) -> Item<'r> {
    Item {
        path: path_of(report, finding),
        kin,
        near: report.source(finding.span).map(|source| near(source, finding)),
    }
}

fn path_of<'r>(report: &'r Report, finding: &Finding) -> &'r str {
    report.source(finding.span).map_or("", |source| source.path())
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Characters above and below a finding by which it is told from its twins.
const SURROUNDINGS: usize = 64;

/// The text around a finding, without its white space.
fn near(source: &Source, finding: &Finding) -> Near {
    let text = source.text();
    let is_ink = |character: &char| !character.is_whitespace();
    let above = text.get(..finding.span.start as usize).unwrap_or_default();
    let below = text.get(finding.span.end as usize..).unwrap_or_default();
    Near {
        above: above.chars().rev().filter(is_ink).take(SURROUNDINGS).collect(),
        below: below.chars().filter(is_ink).take(SURROUNDINGS).collect(),
    }
}

/// What a problem is known by: its kind and its words, in which the number of a line may differ. How many faults are beyond a
/// limit is what matters of it.
fn problem_name(kind: &str, message: &str) -> String {
    let mut name = format!("{kind}: ");
    if kind == ProblemKind::Limit.name() {
        name.push_str(message);
        return name;
    }
    let mut before = ' ';
    let mut rest = message.chars().peekable();
    while let Some(character) = rest.next() {
        let is_word = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-' | '.');
        if !character.is_ascii_digit() || is_word(before) {
            name.push(character);
            before = character;
            continue;
        }
        let mut number = String::from(character);
        while let Some(digit) = rest.next_if(char::is_ascii_digit) {
            number.push(digit);
        }
        let is_part = rest.peek().is_some_and(|next| is_word(*next) && *next != '.');
        name.push_str(if is_part { &number } else { "#" });
        before = '0';
    }
    name
}
