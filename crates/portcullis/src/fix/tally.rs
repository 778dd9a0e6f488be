//! Holds the scan after some fixes against the one before: are their findings gone, and is there nothing that was not there?
//!
//! Lines move and texts change, so that findings are not told by their place but counted: by rule, file, resource, and what
//! is said without the values in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use portcullis_model::report::Report;
use portcullis_model::{Finding, Problem, ProblemKind, SmolStr, Span, Undecided};

use super::change::{self, Change};
use crate::verdict::without_values;

/// What findings have in common that cannot be told from each other when texts change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    path: Arc<str>,
    rule: SmolStr,
    resource: SmolStr,
    gist: String,
}

impl Key {
    pub fn of(finding: &Finding, report: &Report) -> Option<Self> {
        Some(Self {
            path: Arc::clone(report.source(finding.span)?.path()),
            rule: finding.rule.clone(),
            resource: finding.resource.clone(),
            gist: without_values(&finding.message),
        })
    }

    fn of_undecided(open: &Undecided, report: &Report) -> Option<Self> {
        Some(Self {
            path: Arc::clone(report.source(open.span)?.path()),
            rule: open.rule.clone(),
            resource: open.resource.clone(),
            gist: open.reason.clone(),
        })
    }
}

/// What problems have in common that cannot be told from each other when texts change.
type ProblemKey = (Option<Arc<str>>, ProblemKind, String);

fn problem_key(problem: &Problem) -> ProblemKey {
    (problem.path.clone(), problem.kind, without_values(&problem.message))
}

/// Places in the text, counted from its start.
type Places = Vec<Option<Span>>;

/// What a report says, counted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// The places of open findings.
    open: BTreeMap<Key, Places>,
    /// The places of findings that somebody has accepted.
    suppressed: BTreeMap<Key, Places>,
    undecided: BTreeMap<Key, Places>,
    problems: BTreeMap<ProblemKey, Places>,
    /// The files of which not all is told, since a limit was reached: what is gone makes room for what was there before.
    cut: BTreeSet<Arc<str>>,
}

impl Tally {
    pub fn of(report: &Report) -> Self {
        let mut tally = Self::default();
        let comparison = report.comparison.as_ref();
        let known = comparison.into_iter().flat_map(|it| &it.unchanged);
        for reported in report.findings.iter().chain(known) {
            add(
                &mut tally.open,
                Key::of(&reported.finding, report),
                Some(reported.finding.span),
            );
        }
        for suppressed in &report.suppressed {
            let finding = &suppressed.finding;
            add(&mut tally.suppressed, Key::of(finding, report), Some(finding.span));
        }
        for open in &report.undecided {
            add(&mut tally.undecided, Key::of_undecided(open, report), Some(open.span));
        }
        let known = comparison.into_iter().flat_map(|it| &it.unchanged_problems);
        for problem in report.problems.iter().chain(known) {
            add(&mut tally.problems, Some(problem_key(problem)), problem.span);
            if problem.kind == ProblemKind::Limit {
                tally.cut.extend(problem.path.clone());
            }
        }
        tally
    }

    fn count(&self, key: &Key) -> usize {
        let all = [&self.open, &self.suppressed];
        all.iter().filter_map(|places| places.get(key)).map(Vec::len).sum()
    }

    /// Whether a finding of this kind begins within a place.
    fn has_within(&self, key: &Key, place: &Range<i64>) -> bool {
        let all = [&self.open, &self.suppressed];
        let places = all.iter().filter_map(|places| places.get(key)).flatten();
        places
            .flatten()
            .any(|span| (place.start..=place.end).contains(&i64::from(span.start)))
    }
}

fn add<K: Ord>(places: &mut BTreeMap<K, Places>, key: Option<K>, place: Option<Span>) {
    if let Some(key) = key {
        places.entry(key).or_default().push(place);
    }
}

/// Something that is wrong after a trial.
#[derive(Debug)]
pub(super) struct Complaint {
    /// Which changes of the batch may be to blame, by their positions; never none.
    pub suspects: Vec<usize>,
    pub reason: String,
}

/// All that is wrong after a batch of changes was made.
pub(super) fn complaints(before: &Tally, after: &Tally, report: &Report, batch: &[Change]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (key, suspects) in still_there(before, after, batch) {
        let reason = format!("{} is still found after it", key.rule);
        complaints.push(Complaint { suspects, reason });
    }
    for (key, place) in grown(&before.open, &after.open) {
        if before.cut.contains(&key.path) {
            continue;
        }
        complaints.push(Complaint {
            suspects: suspects(Some(&key.path), batch),
            reason: format!("it would bring about {} at {}", key.rule, line(key, place, report)),
        });
    }
    for (key, place) in grown(&before.undecided, &after.undecided) {
        let at = line(key, place, report);
        complaints.push(Complaint {
            suspects: suspects(Some(&key.path), batch),
            reason: format!("{} could not be decided after it at {at}: {}", key.rule, key.gist),
        });
    }
    for ((path, kind, gist), _) in grown(&before.problems, &after.problems) {
        let at = path.as_deref().unwrap_or("the scan");
        complaints.push(Complaint {
            suspects: suspects(path.as_deref(), batch),
            reason: format!("it would bring about a {} problem in {at}: {gist}", kind.name()),
        });
    }
    complaints
}

/// Kinds of findings of which fewer are gone than fixes were made for, with the changes that were to mend one.
fn still_there<'b>(before: &Tally, after: &Tally, batch: &'b [Change]) -> BTreeMap<&'b Key, Vec<usize>> {
    let mut targets: BTreeMap<&Key, Vec<(usize, Span)>> = BTreeMap::new();
    for (number, change) in batch.iter().enumerate() {
        for (key, span) in change.targets() {
            targets.entry(key).or_default().push((number, span));
        }
    }
    let by_file = change::by_file(batch);
    let mut left = BTreeMap::new();
    for (key, targets) in targets {
        let edits = by_file.get(&key.path).map_or(&[][..], Vec::as_slice);
        let stands = |span: Span| after.has_within(key, &change::moved(span, edits));
        let mut suspects: Vec<usize> = if before.cut.contains(&key.path) {
            let standing = targets.iter().filter(|(_, span)| stands(*span));
            standing.map(|(number, _)| *number).collect()
        } else if after.count(key) + targets.len() > before.count(key) {
            targets.iter().map(|(number, _)| *number).collect()
        } else {
            continue;
        };
        suspects.dedup();
        if !suspects.is_empty() {
            left.insert(key, suspects);
        }
    }
    left
}

/// What there is more of than before, each with the place of the last.
fn grown<'a, K: Ord>(
    before: &'a BTreeMap<K, Places>,
    after: &'a BTreeMap<K, Places>,
) -> impl Iterator<Item = (&'a K, Option<Span>)> {
    after.iter().filter_map(|(key, places)| {
        let had = before.get(key).map_or(0, Vec::len);
        (places.len() > had).then(|| (key, places.last().copied().flatten()))
    })
}

fn line(key: &Key, place: Option<Span>, report: &Report) -> String {
    let source = place.and_then(|span| Some((report.source(span)?, span)));
    source.map_or_else(
        || key.path.to_string(),
        |(source, span)| format!("{}:{}", key.path, source.line_of(span.start as usize)),
    )
}

/// The changes that may be to blame for what is wrong in a file: those of this file, else those of its directory, else all.
fn suspects(path: Option<&str>, batch: &[Change]) -> Vec<usize> {
    let those = |is_meant: &dyn Fn(&Change) -> bool| {
        let numbered = batch.iter().enumerate();
        let meant = numbered.filter(|(_, change)| is_meant(change));
        meant.map(|(number, _)| number).collect::<Vec<usize>>()
    };
    if let Some(path) = path {
        let folder = folder(path);
        let in_file = those(&|change| change.touches(path));
        if !in_file.is_empty() {
            return in_file;
        }
        let in_folder = those(&|change| change.edits.keys().any(|path| self::folder(path) == folder));
        if !in_folder.is_empty() {
            return in_folder;
        }
    }
    those(&|_| true)
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
