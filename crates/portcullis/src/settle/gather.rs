//! Joins what is kept of units as they come, so that what was said of a thousand instances is not held a thousand times.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use portcullis_model::{Finding, Problem, SmolStr, Source, SourceId, Span, Undecided};

use super::kept::Kept;
use crate::suppress::Suppressions;
use crate::verdict::{Said, Subject, Verdict, without_keys};

/// What is kept of the units of a group. The order in which they come does not matter.
#[derive(Default)]
pub(crate) struct Gathered {
    pub sources: BTreeMap<SourceId, Arc<Source>>,
    /// The blocks that were judged.
    pub blocks: HashSet<Span>,
    /// The blocks that calls instantiate, and whether any of these calls is more than an example or a test.
    pub called: HashMap<Span, bool>,
    /// The blocks that call modules, and their addresses.
    pub calling: HashMap<Span, SmolStr>,
    /// Those of them that made anything.
    pub followed: HashSet<Span>,
    pub findings: Sayings<Finding>,
    pub undecided: Sayings<Undecided>,
    pub problems: Vec<Problem>,
    pub suppressions: Suppressions,
}

impl Gathered {
    /// Adds the unit of this number.
    pub fn add(&mut self, number: usize, unit: Kept) {
        let sources = unit.sources.into_iter().map(|source| (source.id(), source));
        self.sources.extend(sources);
        self.blocks.extend(unit.blocks);
        for (block, for_real) in unit.called {
            *self.called.entry(block).or_default() |= for_real;
        }
        self.calling.extend(unit.calling);
        self.followed.extend(unit.followed);
        self.findings.add(number, unit.findings);
        self.undecided.add(number, unit.undecided);
        self.problems.extend(unit.problems);
        self.suppressions.join(unit.suppressions);
    }
}

/// Verdicts, each once, with the instances that they are true of.
pub(crate) struct Sayings<V>(HashMap<Key, Told<V>>);

impl<V> Default for Sayings<V> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

/// What is the same of verdicts that differ by their instance only.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    rule: SmolStr,
    span: Span,
    block: Span,
    words: String,
    about: About,
}

/// What of its subject a verdict speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum About {
    /// The subject, or the part of it with this behind its address.
    Part(SmolStr),
    /// Something else, which has this address.
    Other(SmolStr),
}

impl About {
    /// All addresses by which a verdict about this subject may be meant: of the instance, of the same without keys, and of
    /// the block in its own module; with the part that it speaks of, and without.
    pub fn addresses(&self, subject: &Subject) -> Vec<SmolStr> {
        let part = match self {
            About::Part(part) => part.as_str(),
            About::Other(address) => return vec![address.clone(), without_keys(address).into()],
        };
        let whole = [
            subject.address.clone(),
            without_keys(&subject.address).into(),
            subject.block_address.clone(),
            subject.own_address().into(),
        ];
        let with_part = whole
            .clone()
            .map(|address| smol_str::format_smolstr!("{address}{part}"));
        whole.into_iter().chain(with_part).collect()
    }
}

/// A verdict and all instances that it is true of.
pub(super) struct Told<V> {
    pub verdict: V,
    pub block: Span,
    pub about: About,
    /// The instances in their order, each with the number of the unit that it was judged in.
    pub subjects: Vec<(usize, Subject)>,
    /// The unit that the verdict is taken from.
    unit: usize,
}

impl<V: Verdict> Sayings<V> {
    fn add(&mut self, unit: usize, said: Vec<Said<V>>) {
        for Said {
            mut verdict,
            mut subject,
        } in said
        {
            subject.origin = verdict.take_origin();
            let part = verdict.address().strip_prefix(subject.address.as_str());
            let about = match part {
                Some(part) if !subject.address.is_empty() => About::Part(part.into()),
                _ => About::Other(verdict.address().clone()),
            };
            let block = subject.block;
            let key = Key {
                rule: verdict.rule().clone(),
                span: verdict.span(),
                block,
                words: verdict.words().to_owned(),
                about: about.clone(),
            };
            match self.0.get_mut(&key) {
                Some(told) => {
                    if unit < told.unit {
                        (told.verdict, told.unit) = (verdict, unit);
                    }
                    told.subjects.push((unit, subject));
                }
                None => {
                    let told = Told {
                        verdict,
                        block,
                        about,
                        subjects: vec![(unit, subject)],
                        unit,
                    };
                    self.0.insert(key, told);
                }
            }
        }
    }

    /// The verdicts, with their instances in order.
    pub(super) fn into_told(self) -> impl Iterator<Item = Told<V>> {
        self.0.into_values().map(|mut told| {
            // What one unit says is added in its order, and sorting is stable.
            told.subjects.sort_by_key(|(unit, _)| *unit);
            told
        })
    }
}
