//! Settles what was said of the units of a group: what is said once, what is suppressed, what nobody asked about.

mod kept;
mod merge;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use portcullis_model::report::{Reported, Suppressed};
use portcullis_model::{
    Finding, FormatId, Problem, ProblemKind, RuleInfo, SmolStr, Source, SourceId, SourceTree, Span, Undecided, limits,
};

use crate::catalogue;
use crate::fingerprint::Fingerprints;
use crate::suppress::{Settler, Suppressions, info_of};
use crate::verdict::{Said, Verdict, without_keys};
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
}

/// The units of a group, as settling sees them together.
struct Group<'a> {
    rules: &'a [RuleInfo],
    tree: &'a dyn SourceTree,
    sources: BTreeMap<SourceId, Arc<Source>>,
    /// The blocks that calls instantiate, and whether any of these calls is more than an example or a test.
    called: HashMap<Span, bool>,
}

/// Settles the units of a group, which come in their order.
pub(crate) fn settle(
    units: Vec<Kept>,
    format: FormatId,
    rules: &[RuleInfo],
    today: &str,
    tree: &dyn SourceTree,
) -> Outcome {
    let mut group = Group {
        rules,
        tree,
        sources: BTreeMap::new(),
        called: HashMap::new(),
    };
    let (mut findings, mut undecided, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    let (mut blocks, mut calling, mut followed) = (HashSet::new(), Vec::new(), HashSet::new());
    let mut suppressions = Suppressions::default();
    for unit in units {
        group
            .sources
            .extend(unit.sources.into_iter().map(|source| (source.id(), source)));
        for (block, for_real) in unit.called {
            *group.called.entry(block).or_default() |= for_real;
        }
        findings.extend(unit.findings);
        undecided.extend(unit.undecided);
        problems.extend(unit.problems);
        blocks.extend(unit.blocks);
        calling.extend(unit.calling);
        followed.extend(unit.followed);
        suppressions.join(unit.suppressions);
    }
    calling.retain(|call| !followed.contains(call));
    let mut settler = Settler::new(&suppressions, today);
    let findings = merge::merge(group.admit(findings, &mut settler));
    let decided: HashSet<(Span, SmolStr)> = findings
        .iter()
        .map(|merged| (merged.verdict.span, merged.verdict.rule.clone()))
        .collect();
    let mut undecided = group.admit(undecided, &mut settler);
    undecided.retain(|entry| {
        let open = &entry.said.verdict;
        !decided.contains(&(open.span, open.rule.clone()))
    });
    let mut outcome = group.outcome(format, &blocks);
    outcome.undecided = merge::merge(undecided)
        .into_iter()
        .map(|merged| merged.verdict)
        .collect();
    outcome.problems = problems;
    group.report(findings, &settler, &mut outcome);
    let runs = |rule: &RuleInfo| rules.iter().any(|info| info.id == rule.id);
    let left_out = catalogue::all().iter().map(|(info, _)| info).filter(|info| !runs(info));
    let problems = settler.problems(rules, &left_out, catalogue::knows, &calling);
    outcome.problems.extend(problems);
    group.keep_sources(&mut outcome);
    outcome
}

impl Group<'_> {
    fn is_asked(&self, span: Span) -> bool {
        self.sources
            .get(&span.source)
            .is_some_and(|source| self.tree.is_asked(source.path()))
    }

    /// The verdicts that are still to be told, each at a place that was asked about and with what suppresses it.
    fn admit<V: Verdict>(&self, said: Vec<Said<V>>, settler: &mut Settler) -> Vec<Entry<V>> {
        said.into_iter()
            .filter_map(|said| self.admit_one(said, settler))
            .collect()
    }

    fn admit_one<V: Verdict>(&self, mut said: Said<V>, settler: &mut Settler) -> Option<Entry<V>> {
        let info = info_of(self.rules, said.verdict.rule())?;
        let at = said.verdict.span();
        // What suppresses a verdict is of use even where calls say it otherwise: for those who scan the module alone.
        let cover = settler.cover(at, &said.subject.calls, info);
        if !said.subject.is_called() && self.called.get(&said.subject.block) == Some(&true) {
            return None;
        }
        if self.is_asked(at) {
            return Some(Entry {
                said,
                moved_from: None,
                cover,
            });
        }
        let calls = Arc::clone(&said.subject.calls);
        let call = calls.iter().rev().find(|call| self.is_asked(call.head))?;
        let source = self.sources.get(&at.source)?;
        let words = format!(
            "in {} ({}:{}): {}",
            without_keys(&call.address),
            source.path(),
            source.line_of(at.start as usize),
            said.verdict.words()
        );
        said.verdict
            .tell_at(call.head, words, "here, in the module that is called");
        let cover = cover.or_else(|| settler.cover(call.head, &[], info));
        Some(Entry {
            said,
            moved_from: Some(at),
            cover,
        })
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
        }
    }

    /// Sorts findings into open and suppressed ones, up to the limit for each rule and file, and gives fingerprints.
    fn report(&self, findings: Vec<Merged<Finding>>, settler: &Settler, outcome: &mut Outcome) {
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
            if *count > limits::FINDINGS_PER_RULE_AND_FILE {
                continue;
            }
            let fingerprint = fingerprints.next(&finding, &merged.name, source);
            match merged.cover.and_then(|cover| settler.suppression(cover)) {
                Some(suppression) => outcome.suppressed.push(Suppressed {
                    finding,
                    fingerprint,
                    suppression,
                }),
                None => outcome.findings.push(Reported { finding, fingerprint }),
            }
        }
        for ((_, rule), (count, first)) in counts {
            if count > limits::FINDINGS_PER_RULE_AND_FILE {
                let kept = limits::FINDINGS_PER_RULE_AND_FILE;
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
            if let Some(source) = self.sources.get(&id) {
                outcome.sources.insert(id, Arc::clone(source));
            }
        }
    }
}
