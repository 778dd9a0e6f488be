//! Applies the fixes of findings, and keeps only those that a second look approves of.
//!
//! Nothing is written: what comes out is the new texts. All fixes that do not touch each other are tried together, over the
//! tree as it is, and the result is scanned again. Where that shows a fault, the fixes that may be to blame are halved until
//! one is left, which is refused. What was in the way of another waits for the next round, in which its finding, if it is
//! still there, brings a new fix for the new text.

mod change;
mod tally;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use portcullis_model::report::{Report, Reported};
use portcullis_model::{SmolStr, SourceTree, limits};

use crate::scanner::Scanner;
use crate::tree::OverlayTree;
use change::Change;
use tally::{Complaint, Tally};

/// Which fixes may be applied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Allowed {
    /// Those that change nothing but what the finding is about.
    #[default]
    Safe,
    /// All of them, also those that a person should look at.
    All,
}

/// What became of the fixes of a report.
#[derive(Clone, Debug)]
pub struct Mended {
    /// The files that are to be written, by path.
    pub files: Vec<Rewritten>,
    /// The fixes that did what they should, by place.
    pub applied: Vec<Mend>,
    /// The fixes that were tried and rolled back, or that could not be tried.
    pub refused: Vec<Refused>,
    /// What a scan says of the new texts.
    pub report: Report,
}

/// A file with a new text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// The path within the tree.
    pub path: Arc<str>,
    /// The text that was scanned.
    pub before: String,
    /// The text with the fixes.
    pub after: String,
}

/// A fix, and where it belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mend {
    /// The path of the file that the finding is in.
    pub path: Arc<str>,
    /// The line of the finding, from 1, in the text that the fix was made for.
    pub line: u32,
    /// The id of the rule.
    pub rule: SmolStr,
    /// What the fix does, as a sentence in the imperative.
    pub title: String,
}

/// A fix that was not applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The fix.
    pub mend: Mend,
    /// Why, in words that follow a colon.
    pub reason: String,
}

impl Scanner {
    /// Applies the fixes of a report of this tree. What they make of it is verified by scanning again.
    ///
    /// ```
    /// use portcullis::{Allowed, Config, MemoryTree, Scanner};
    ///
    /// let tree = MemoryTree::new([("Dockerfile", "FROM alpine:3.22\nMAINTAINER me@example.com\nUSER 1000\n")]);
    /// let scanner = Scanner::new(Config { select: vec!["docker-maintainer".to_owned()], ..Config::default() })?;
    /// let mended = scanner.fix(&tree, scanner.scan_tree(&tree), Allowed::Safe);
    /// assert_eq!(mended.applied.len(), 1);
    /// assert!(mended.files[0].after.contains("LABEL"));
    /// assert!(mended.report.findings.is_empty());
    /// # Ok::<(), portcullis::Error>(())
    /// ```
    #[must_use]
    pub fn fix(&self, tree: &dyn SourceTree, report: Report, allowed: Allowed) -> Mended {
        fix(tree, report, allowed, &|tree| self.scan_tree(tree))
    }
}

/// Applies the fixes of the findings of a report, where the scan is more than that of a [`Scanner`]: one that is compared
/// with an earlier state, so that only what is new is fixed. The report must be what `scan` says of the tree.
#[must_use]
pub fn fix(
    tree: &dyn SourceTree,
    report: Report,
    allowed: Allowed,
    scan: &dyn Fn(&dyn SourceTree) -> Report,
) -> Mended {
    let mut work = Work {
        tree,
        allowed,
        tally: Tally::of(&report),
        report,
        texts: BTreeMap::new(),
        refused: BTreeMap::new(),
        parked: BTreeSet::new(),
        applied: Vec::new(),
    };
    for _ in 0..limits::FIX_SCANS {
        let batch = work.next_batch();
        if batch.is_empty() {
            return work.into_mended();
        }
        let texts = work.texts_with(&batch);
        let over = texts.iter().map(|(path, text)| (Arc::clone(path), text.after.clone()));
        let trial = scan(&OverlayTree::new(tree, over));
        let tally = Tally::of(&trial);
        let complaints = tally::complaints(&work.tally, &tally, &trial, &batch);
        if complaints.is_empty() {
            let told = batch.iter().flat_map(|change| change.mends());
            let told: Vec<Mend> = told.collect();
            work.applied.extend(told);
            (work.report, work.tally, work.texts) = (trial, tally, texts);
            work.parked.clear();
        } else {
            let verdict = judge(&batch, complaints);
            work.parked.extend(verdict.parked);
            work.refused.extend(verdict.refused);
        }
    }
    let left = work.next_batch();
    let left: Vec<String> = left.iter().flat_map(Change::fingerprints).collect();
    let reason = "too many fixes stand in each other's way to try all of them at once; run again to go on";
    work.refused.extend(left.into_iter().map(|it| (it, reason.to_owned())));
    work.into_mended()
}

/// A file, as it was scanned first and as it is now.
#[derive(Clone)]
struct Text {
    before: String,
    after: String,
}

/// What has been settled so far.
struct Work<'t> {
    tree: &'t dyn SourceTree,
    allowed: Allowed,
    /// What a scan says of the texts as they are now.
    report: Report,
    tally: Tally,
    texts: BTreeMap<Arc<str>, Text>,
    /// The findings whose fixes are not to be tried again, by fingerprint, and why.
    refused: BTreeMap<String, String>,
    /// The findings whose fixes wait until others are settled.
    parked: BTreeSet<String>,
    applied: Vec<Mend>,
}

impl Work<'_> {
    /// The fixes to try together next. What was parked has its turn when nothing else is left.
    fn next_batch(&mut self) -> Vec<Change> {
        let batch = self.choose();
        if !batch.is_empty() || self.parked.is_empty() {
            return batch;
        }
        self.parked.clear();
        self.choose()
    }

    /// Fixes that do not touch each other, by place. The smaller goes first: one that lays out a whole file waits for all
    /// others in it.
    fn choose(&mut self) -> Vec<Change> {
        let mut changes: Vec<Change> = Vec::new();
        let mut unfit = Vec::new();
        for reported in &self.report.findings {
            let name = &reported.fingerprint;
            let Some(fix) = &reported.finding.fix else { continue };
            let is_allowed = fix.safe || self.allowed == Allowed::All;
            if !is_allowed || self.refused.contains_key(name) || self.parked.contains(name) {
                continue;
            }
            match self.change(reported) {
                Ok(change) => changes.push(change),
                Err(reason) => unfit.push((name.clone(), reason)),
            }
        }
        self.refused.extend(unfit);
        change::compatible(changes)
    }

    /// The change that a finding's fix asks for, if it can be made.
    fn change(&self, reported: &Reported) -> Result<Change, String> {
        let change = Change::of(reported, &self.report)?;
        for (path, edits) in &change.edits {
            if !self.tree.is_asked(path) {
                return Err(format!("it would change {path}, which is not among what is scanned"));
            }
            let source = edits.first().and_then(|edit| self.report.source(edit.span));
            let scanned = source.map_or("", |source| source.text());
            let is_current = match self.texts.get(path) {
                Some(text) => text.after == scanned,
                None => self.tree.read(path).is_ok_and(|bytes| bytes == scanned.as_bytes()),
            };
            if !is_current {
                return Err(format!("{path} has changed since it was scanned"));
            }
        }
        Ok(change)
    }

    /// The texts with a batch of fixes made.
    fn texts_with(&self, batch: &[Change]) -> BTreeMap<Arc<str>, Text> {
        let mut texts = self.texts.clone();
        for (path, edits) in change::by_file(batch) {
            let source = edits.first().and_then(|edit| self.report.source(edit.span));
            let Some(source) = source else { continue };
            let after = change::edited(source.text(), &edits);
            let text = texts.entry(path).or_insert_with(|| Text {
                before: source.text().to_owned(),
                after: String::new(),
            });
            text.after = after;
        }
        texts
    }

    fn into_mended(self) -> Mended {
        let refused = self.report.findings.iter().filter_map(|reported| {
            let reason = self.refused.get(&reported.fingerprint)?;
            Some(Refused {
                mend: change::mend(reported, &self.report)?,
                reason: reason.clone(),
            })
        });
        let refused = refused.collect();
        let files = self.texts.into_iter().map(|(path, text)| Rewritten {
            path,
            before: text.before,
            after: text.after,
        });
        let files = files.filter(|file| file.before != file.after).collect();
        let mut applied = self.applied;
        applied.sort();
        Mended {
            files,
            applied,
            refused,
            report: self.report,
        }
    }
}

/// What follows from a trial that was not clean.
#[derive(Default)]
struct Verdict {
    parked: Vec<String>,
    refused: Vec<(String, String)>,
}

/// Refuses a fix that alone can be to blame; of several, lets half of them wait. What one complaint has settled may do away
/// with another that suspects the same fix, which is left for the next trial.
fn judge(batch: &[Change], complaints: Vec<Complaint>) -> Verdict {
    let mut verdict = Verdict::default();
    let mut settled: BTreeSet<usize> = BTreeSet::new();
    for complaint in complaints {
        if complaint.suspects.iter().any(|suspect| settled.contains(suspect)) {
            continue;
        }
        settled.extend(&complaint.suspects);
        let suspects = complaint.suspects.iter().filter_map(|suspect| batch.get(*suspect));
        let suspects: Vec<&Change> = suspects.collect();
        if let [culprit] = &suspects[..] {
            let names = culprit.fingerprints();
            verdict
                .refused
                .extend(names.map(|name| (name, complaint.reason.clone())));
        } else {
            let half = suspects.iter().skip(suspects.len() / 2);
            verdict.parked.extend(half.flat_map(|change| change.fingerprints()));
        }
    }
    verdict
}
