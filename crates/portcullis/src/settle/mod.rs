//! Settles what was said of the units of a group: what is said once, what is suppressed, what nobody asked about.

mod gather;
mod kept;
mod merge;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use portcullis_model::report::{Reported, Suppressed, Suppression};
use portcullis_model::{
    CallSite, Finding, FormatId, Limits, Problem, ProblemKind, RuleInfo, SmolStr, Source, SourceId, SourceTree, Span,
    Undecided,
};

use crate::catalogue::Catalogue;
use crate::fingerprint::{Fingerprints, Names};
use crate::plan::{Area, Plan};
use crate::suppress::{Cover, Settler};
use crate::verdict::{Subject, Verdict, without_keys};
use crate::waiver::{Covering, Ledger, Usage};
pub(crate) use gather::Gathered;
use gather::{About, Sayings, Told};
pub(crate) use kept::Kept;
pub(crate) use merge::order;
use merge::{Entry, Merged};

/// What the scan of one group yields; the trees of its units are gone by then.
pub(crate) struct Outcome {
    pub format: FormatId,
    pub files: usize,
    pub resources: usize,
    pub bytes: u64,
    pub findings: Vec<Reported>,
    pub suppressed: Vec<Suppressed>,
    pub undecided: Vec<Undecided>,
    pub problems: Vec<Problem>,
    /// The sources that anything above points into.
    pub sources: BTreeMap<SourceId, Arc<Source>>,
    pub waivers: Usage,
}

/// What accepts a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Acceptance {
    Suppression(Cover),
    /// A waiver, by its number.
    Waiver(usize),
}

/// Where what accepts verdicts is looked up, and what was of use is noted down.
struct Books<'a> {
    settler: Settler<'a>,
    ledger: Ledger<'a>,
}

impl Books<'_> {
    /// What a report says of what accepts a finding.
    fn suppression(&self, acceptance: Acceptance, plan: &Plan) -> Option<Suppression> {
        match acceptance {
            Acceptance::Suppression(cover) => self.settler.suppression(cover),
            Acceptance::Waiver(number) => plan.waivers.suppression(number),
        }
    }
}

/// A group as settling sees it.
struct Group<'a> {
    plan: &'a Plan,
    limits: &'a Limits,
    tree: &'a dyn SourceTree,
    sources: BTreeMap<SourceId, Arc<Source>>,
    /// The blocks that calls instantiate, and whether any of these calls is more than an example or a test.
    called: HashMap<Span, bool>,
}

/// What settling goes by, whatever was said.
pub(crate) struct Terms<'a> {
    pub plan: &'a Plan,
    pub catalogue: &'a Catalogue,
    /// The day as `YYYY-MM-DD`.
    pub today: &'a str,
    pub limits: &'a Limits,
}

/// Settles what was gathered of the units of a group.
pub(crate) fn settle(gathered: Gathered, format: FormatId, terms: &Terms, tree: &dyn SourceTree) -> Outcome {
    let limits = terms.limits;
    let group = Group {
        plan: terms.plan,
        limits,
        tree,
        sources: gathered.sources,
        called: gathered.called,
    };
    let mut books = Books {
        settler: Settler::new(&gathered.suppressions, terms.today),
        ledger: Ledger::new(&terms.plan.waivers),
    };
    let findings = merge::merge(group.admit(gathered.findings, &mut books), limits);
    // An open question is no finding that anything is missing for.
    let missed = std::mem::take(&mut books.ledger.usage.missed);
    let decided: HashSet<(Span, SmolStr)> = findings
        .iter()
        .map(|merged| (merged.verdict.span, merged.verdict.rule.clone()))
        .collect();
    let mut undecided = group.admit(gathered.undecided, &mut books);
    undecided.retain(|Entry { verdict, .. }| !decided.contains(&(verdict.span, verdict.rule.clone())));
    let mut outcome = group.outcome(format, &gathered.blocks);
    outcome.undecided = merge::merge(undecided, limits)
        .into_iter()
        .map(|merged| merged.verdict)
        .collect();
    outcome.problems = gathered.problems;
    group.report(findings, &books, &mut outcome);
    let calling = gathered.calling.iter();
    let unfollowed = calling.filter(|(call, _)| !gathered.followed.contains(call));
    for (call, address) in unfollowed.clone() {
        if let Some(source) = group.sources.get(&call.source) {
            books.ledger.spare(source, address);
        }
    }
    let unfollowed: Vec<Span> = unfollowed.map(|(call, _)| *call).collect();
    let problems = books
        .settler
        .problems(terms.catalogue, |source, rule| group.runs(source, rule), &unfollowed);
    outcome.problems.extend(problems);
    outcome.waivers = Usage {
        missed,
        ..books.ledger.usage
    };
    group.keep_sources(&mut outcome);
    outcome
}

impl Group<'_> {
    fn is_asked(&self, span: Span) -> bool {
        self.sources
            .get(&span.source)
            .is_some_and(|source| self.tree.is_asked(source.path()))
    }

    fn is_excluded(&self, span: Span) -> bool {
        let source = self.sources.get(&span.source);
        source.is_some_and(|source| self.plan.excludes(source.path()))
    }

    /// What holds for the files of this source.
    fn area(&self, source: SourceId) -> &Area {
        let source = self.sources.get(&source);
        self.plan.area(source.map_or("", |source| source.path()))
    }

    /// Whether a rule is chosen for a source.
    fn runs(&self, source: SourceId, rule: &RuleInfo) -> bool {
        let position = self.plan.position(&rule.id);
        position.is_some_and(|rule| self.area(source).chooses(rule))
    }

    /// The verdicts that are still to be told, each at a place that was asked about and with what suppresses it.
    fn admit<V: Verdict>(&self, sayings: Sayings<V>, books: &mut Books) -> Vec<Entry<V>> {
        let told = sayings.into_told();
        told.flat_map(|told| self.admit_one(told, books)).collect()
    }

    /// The instances of one verdict, by where it is told of them and by what suppresses it.
    fn admit_one<V: Verdict>(&self, told: Told<V>, books: &mut Books) -> Vec<Entry<V>> {
        let at = told.verdict.span();
        let rule = self.plan.position(told.verdict.rule());
        let Some((rule, info)) = rule.and_then(|rule| Some((rule, self.plan.rules.get(rule)?))) else {
            return Vec::new();
        };
        if !self.area(at.source).chooses(rule) {
            return Vec::new();
        }
        let is_asked = self.is_asked(at);
        let is_called = self.called.get(&told.block) == Some(&true);
        let mut entries: Vec<Entry<V>> = Vec::new();
        let mut places: HashMap<(Option<Span>, Option<Acceptance>), usize> = HashMap::new();
        for (unit, subject) in told.subjects {
            // What suppresses a verdict is of use even where calls say it otherwise: for those who scan the module alone.
            let mut cover = books.settler.cover(at, &subject.calls, info);
            let call = subject.calls.iter().rev().find(|call| self.is_asked(call.head));
            let call = call.filter(|_| !is_asked);
            let waivers = self.waivers(rule, &told.verdict, &told.about, &subject, call, books);
            let comes_from_asked = || {
                let mut steps = subject.origin.iter().flat_map(|origin| origin.steps());
                !self.is_excluded(at) && steps.any(|step| self.is_asked(step.span))
            };
            let is_wanted = is_asked || call.is_some() || comes_from_asked();
            if (!subject.is_called() && is_called) || !is_wanted {
                continue;
            }
            let area = self.area(call.map_or(at, |call| call.head).source);
            if !area.chooses(rule) {
                continue;
            }
            if let Some(call) = call {
                cover = cover.or_else(|| books.settler.cover(call.head, &[], info));
            }
            let cover = cover.map(Acceptance::Suppression);
            if cover.is_none() && waivers.waiver.is_none() {
                books.ledger.usage.missed.extend(waivers.expired);
            }
            let cover = cover.or(waivers.waiver.map(Acceptance::Waiver));
            let head = call.map(|call| call.head);
            let place = *places.entry((head, cover)).or_insert(entries.len());
            if place == entries.len() {
                let mut verdict = self.told_at(call, &told.verdict);
                if let Some(severity) = area.severity(rule) {
                    verdict.rate(severity);
                }
                entries.push(Entry {
                    verdict,
                    block: told.block,
                    about: told.about.clone(),
                    subjects: Vec::new(),
                    moved_from: head.map(|_| at),
                    cover,
                });
            }
            if let Some(entry) = entries.get_mut(place) {
                entry.subjects.push((unit, subject));
            }
        }
        entries
    }

    /// The waivers that cover a verdict about an instance.
    fn waivers<V: Verdict>(
        &self,
        rule: usize,
        verdict: &V,
        about: &About,
        subject: &Subject,
        call: Option<&CallSite>,
        books: &mut Books,
    ) -> Covering {
        let places = [Some(verdict.span()), call.map(|call| call.head)].into_iter().flatten();
        let files = places.filter_map(|span| self.sources.get(&span.source));
        let files: Vec<&Source> = files.map(|source| &**source).collect();
        books.ledger.covering(rule, &files, || about.addresses(subject))
    }

    /// The verdict as it is told at a call, where the place that it speaks of is in a file that nobody asked about.
    fn told_at<V: Verdict>(&self, call: Option<&CallSite>, verdict: &V) -> V {
        let mut told = verdict.clone();
        let source = self.sources.get(&verdict.span().source);
        if let (Some(call), Some(source)) = (call, source) {
            let words = format!(
                "in {} ({}:{}): {}",
                without_keys(&call.address),
                source.path(),
                source.line_of(verdict.span().start as usize),
                verdict.words()
            );
            told.tell_at(call.head, words, "here, in the module that is called");
        }
        told
    }

    /// The numbers of the group: each file and each block counts once.
    fn outcome(&self, format: FormatId, blocks: &HashSet<Span>) -> Outcome {
        let asked = self.sources.values().filter(|source| self.tree.is_asked(source.path()));
        Outcome {
            format,
            files: asked.clone().count(),
            resources: blocks.iter().filter(|block| self.is_asked(**block)).count(),
            bytes: asked.map(|source| source.text().len() as u64).sum(),
            findings: Vec::new(),
            suppressed: Vec::new(),
            undecided: Vec::new(),
            problems: Vec::new(),
            sources: BTreeMap::new(),
            waivers: Usage::default(),
        }
    }

    /// Sorts findings into open and suppressed ones, up to the limit for each rule and file, and gives fingerprints.
    fn report(&self, findings: Vec<Merged<Finding>>, books: &Books, outcome: &mut Outcome) {
        let mut fingerprints = Fingerprints::default();
        let mut counts: HashMap<(SourceId, SmolStr), (usize, Span)> = HashMap::new();
        for merged in findings {
            let finding = merged.verdict;
            let Some(source) = self.sources.get(&finding.span.source) else {
                continue;
            };
            let (count, _) = counts
                .entry((finding.span.source, finding.rule.clone()))
                .or_insert((0, finding.span));
            *count += 1;
            if *count > self.limits.findings_per_rule_and_file {
                continue;
            }
            let Names { fingerprint, kin } = fingerprints.next(&finding, &merged.name, source);
            match merged.cover.and_then(|cover| books.suppression(cover, self.plan)) {
                Some(suppression) => outcome.suppressed.push(Suppressed {
                    finding,
                    fingerprint,
                    kin,
                    suppression,
                }),
                None => outcome.findings.push(Reported {
                    finding,
                    fingerprint,
                    kin,
                }),
            }
        }
        for ((_, rule), (count, first)) in counts {
            let kept = self.limits.findings_per_rule_and_file;
            if count > kept {
                let message = format!("{rule} found {count} faults in this file; only the first {kept} are listed");
                outcome.problems.push(Problem::at(ProblemKind::Limit, first, message));
            }
        }
    }

    /// Keeps the sources that the outcome points into.
    fn keep_sources(&self, outcome: &mut Outcome) {
        let mut pointed: HashSet<SourceId> = HashSet::new();
        let open = outcome.findings.iter().map(|reported| &reported.finding);
        let suppressed = outcome.suppressed.iter().map(|suppressed| &suppressed.finding);
        for finding in open.chain(suppressed) {
            pointed.insert(finding.span.source);
            pointed.extend(finding.related.iter().map(|related| related.span.source));
            let edits = finding.fix.iter().flat_map(|fix| &fix.edits);
            pointed.extend(edits.map(|edit| edit.span.source));
        }
        pointed.extend(outcome.suppressed.iter().map(|it| it.suppression.span.source));
        for open in &outcome.undecided {
            pointed.insert(open.span.source);
            let steps = open.origin.iter().flat_map(|origin| origin.steps());
            pointed.extend(steps.map(|step| step.span.source));
        }
        pointed.extend(
            outcome
                .problems
                .iter()
                .filter_map(|problem| problem.span)
                .map(|span| span.source),
        );
        for id in pointed {
            if let Some(source) = self.sources.get(&id).or_else(|| self.plan.waivers.source(id)) {
                outcome.sources.insert(id, Arc::clone(source));
            }
        }
    }
}
