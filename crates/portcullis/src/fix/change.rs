//! The edits of a fix: checked, laid beside those of others, and made.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use portcullis_model::report::{Report, Reported};
use portcullis_model::{Edit, Fix, Span};

use super::Mend;
use super::tally::Key;

/// What the fixes of one finding, or of several that ask for the very same, change.
#[derive(Debug)]
pub(super) struct Change {
    /// By file, each in the order of the text.
    pub edits: BTreeMap<Arc<str>, Vec<Edit>>,
    findings: Vec<Mending>,
}

/// A finding that a change is to mend.
#[derive(Debug)]
struct Mending {
    fingerprint: String,
    key: Key,
    span: Span,
    mend: Mend,
}

impl Change {
    /// The change that the fix of a finding asks for. What makes no sense is an error: it would be a fault of the rule.
    pub fn of(reported: &Reported, report: &Report) -> Result<Self, String> {
        let fix = reported.finding.fix.as_ref();
        let mut edits: BTreeMap<Arc<str>, Vec<Edit>> = BTreeMap::new();
        for edit in fix.into_iter().flat_map(|fix| &fix.edits) {
            let source = report.source(edit.span);
            let source = source.ok_or("it speaks of a file that is not known")?;
            if source.text().get(edit.span.range()).is_none() {
                return Err("it speaks of characters that are not there".to_owned());
            }
            let edit = Edit {
                span: edit.span,
                text: with_breaks_of(source.text(), &edit.text),
            };
            edits.entry(Arc::clone(source.path())).or_default().push(edit);
        }
        for edits in edits.values_mut() {
            edits.sort_by_key(|edit| edit.span);
            let overlaps = |pair: &[Edit]| matches!(pair, [a, b] if b.span.start < a.span.end);
            if edits.windows(2).any(overlaps) {
                return Err("its edits overlap".to_owned());
            }
        }
        match (
            edits.is_empty(),
            mend(reported, report),
            Key::of(&reported.finding, report),
        ) {
            (false, Some(mend), Some(key)) => Ok(Self {
                edits,
                findings: vec![Mending {
                    fingerprint: reported.fingerprint.clone(),
                    key,
                    span: reported.finding.span,
                    mend,
                }],
            }),
            _ => Err("it changes nothing".to_owned()),
        }
    }

    pub fn fingerprints(&self) -> impl Iterator<Item = String> {
        self.findings.iter().map(|finding| finding.fingerprint.clone())
    }

    pub fn mends(&self) -> impl Iterator<Item = Mend> {
        self.findings.iter().map(|finding| finding.mend.clone())
    }

    /// The findings that are to go, each with its place.
    pub fn targets(&self) -> impl Iterator<Item = (&Key, Span)> {
        self.findings.iter().map(|finding| (&finding.key, finding.span))
    }

    pub fn touches(&self, path: &str) -> bool {
        self.edits.contains_key(path)
    }

    /// All from the first edit to the last, in each file.
    fn reach(&self) -> impl Iterator<Item = (&Arc<str>, Range<u32>)> {
        self.edits.iter().filter_map(|(path, edits)| {
            let (first, last) = (edits.first()?, edits.last()?);
            Some((path, first.span.start..last.span.end))
        })
    }

    fn length(&self) -> usize {
        self.reach().map(|(_, range)| range.len()).sum()
    }
}

/// How a finding and its fix are told.
pub(super) fn mend(reported: &Reported, report: &Report) -> Option<Mend> {
    let finding = &reported.finding;
    let source = report.source(finding.span)?;
    let Fix { title, .. } = finding.fix.as_ref()?;
    Some(Mend {
        path: Arc::clone(source.path()),
        line: source.line_of(finding.span.start as usize),
        rule: finding.rule.clone(),
        title: title.clone(),
    })
}

/// Those changes that can be made together, in the order given. The shorter goes first; what asks for the very same becomes
/// one change; what touches another waits.
pub(super) fn compatible(changes: Vec<Change>) -> Vec<Change> {
    let mut changes: Vec<(usize, Change)> = changes.into_iter().enumerate().collect();
    changes.sort_by_key(|(place, change)| (change.length(), *place));
    let mut taken: Vec<(usize, Change)> = Vec::new();
    // By file, what is taken of it and by which change.
    let mut claimed: HashMap<Arc<str>, Vec<(Range<u32>, usize)>> = HashMap::new();
    for (place, change) in changes {
        let touched = change.reach().find_map(|(path, range)| {
            let others = claimed.get(path)?;
            let other = others.iter().find(|(other, _)| touch(other, &range))?;
            Some(other.1)
        });
        match touched {
            None => {
                for (path, range) in change.reach() {
                    let claims = claimed.entry(Arc::clone(path)).or_default();
                    claims.push((range, taken.len()));
                }
                taken.push((place, change));
            }
            Some(other) => {
                if let Some((_, other)) = taken.get_mut(other)
                    && other.edits == change.edits
                {
                    other.findings.extend(change.findings);
                }
            }
        }
    }
    taken.sort_by_key(|(place, _)| *place);
    taken.into_iter().map(|(_, change)| change).collect()
}

fn touch(a: &Range<u32>, b: &Range<u32>) -> bool {
    a.start <= b.end && b.start <= a.end
}

/// All edits of a batch by file, in the order of the text.
pub(super) fn by_file(batch: &[Change]) -> BTreeMap<Arc<str>, Vec<&Edit>> {
    let mut files: BTreeMap<Arc<str>, Vec<&Edit>> = BTreeMap::new();
    for (path, edits) in batch.iter().flat_map(|change| &change.edits) {
        files.entry(Arc::clone(path)).or_default().extend(edits);
    }
    for edits in files.values_mut() {
        edits.sort_by_key(|edit| edit.span);
    }
    files
}

/// What is to be written, with its lines broken as those of the file are.
fn with_breaks_of(text: &str, written: &str) -> String {
    let first = text.split_once('\n').map_or("", |(first, _)| first);
    if first.ends_with('\r') {
        written.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        written.to_owned()
    }
}

/// The text with the edits made, which do not overlap.
pub(super) fn edited(text: &str, edits: &[&Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let range = edit.span.range();
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push_str(&edit.text);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Where the first and the last character of a place that was in the text may be when the edits are made.
pub(super) fn moved(span: Span, edits: &[&Edit]) -> Range<i64> {
    let shift = |at: u32, is_before: &dyn Fn(&Edit) -> bool| {
        let before = edits.iter().filter(|edit| is_before(edit));
        let grown: i64 = before.map(|edit| edit.text.len() as i64 - edit.span.len() as i64).sum();
        i64::from(at) + grown
    };
    let start = shift(span.start, &|edit| edit.span.end < span.start);
    let end = shift(span.end, &|edit| edit.span.start <= span.end);
    start..end.max(start)
}
