//! Makes one verdict of what was said of many instances of the same block.

use std::collections::{HashMap, HashSet};

use portcullis_model::{Finding, Limits, Related, SmolStr, Span, Undecided, limits};

use super::Acceptance;
use super::gather::About;
use crate::verdict::{Subject, Verdict, without_keys};

/// A verdict about some instances of a block, on its way to be joined with its like.
pub(super) struct Entry<V> {
    pub verdict: V,
    pub block: Span,
    pub about: About,
    /// The instances in their order, each with the number of the unit that it was judged in.
    pub subjects: Vec<(usize, Subject)>,
    /// Where it was said, if it is told somewhere else.
    pub moved_from: Option<Span>,
    /// What accepts these instances.
    pub cover: Option<Acceptance>,
}

/// A verdict about all instances that it is true of.
pub(super) struct Merged<V> {
    pub verdict: V,
    /// The address that stays when instances come and go.
    pub name: SmolStr,
    /// What accepts it, where every instance is covered.
    pub cover: Option<Acceptance>,
}

/// Joins what the same rule says of the same place. Verdicts leave in the order of their places.
pub(super) fn merge<V: Verdict + Places>(mut entries: Vec<Entry<V>>, limits: &Limits) -> Vec<Merged<V>> {
    entries.sort_by(|a, b| (key(a), a.verdict.words(), a.cover).cmp(&(key(b), b.verdict.words(), b.cover)));
    let mut merged: Vec<Merged<V>> = Vec::new();
    let mut rest = entries.into_iter().peekable();
    let mut group: Vec<Entry<V>> = Vec::new();
    while let Some(entry) = rest.next() {
        group.push(entry);
        let is_last = match (group.first(), rest.peek()) {
            (Some(first), Some(next)) => key(first) != key(next),
            _ => true,
        };
        if is_last {
            for alike in by_meaning(std::mem::take(&mut group)) {
                merged.extend(join(alike, limits));
            }
        }
    }
    merged.sort_by(|a, b| order(&a.verdict).cmp(&order(&b.verdict)));
    // The same of two resources at a place that both refer to is said once.
    merged.dedup_by(|a, b| {
        let (a, b) = (&a.verdict, &b.verdict);
        a.span() == b.span() && a.rule() == b.rule() && a.words() == b.words()
    });
    merged
}

fn key<V: Verdict>(entry: &Entry<V>) -> (Span, &SmolStr, Option<Span>, Span, &About) {
    let Entry { verdict, .. } = entry;
    (
        verdict.span(),
        verdict.rule(),
        entry.moved_from,
        entry.block,
        &entry.about,
    )
}

/// The order in which verdicts are told.
pub(crate) fn order<V: Verdict>(verdict: &V) -> (Span, &str, &str, &str) {
    (verdict.span(), verdict.rule(), verdict.words(), verdict.address())
}

/// Splits what one rule says of one place by what it says. Messages that differ only by values say the same where each
/// instance has one of them; where one instance has several, each is a fault of its own.
fn by_meaning<V: Verdict>(entries: Vec<Entry<V>>) -> Vec<Vec<Entry<V>>> {
    let Some(first) = entries.first() else {
        return Vec::new();
    };
    if entries
        .iter()
        .all(|entry| entry.verdict.words() == first.verdict.words())
    {
        return vec![entries];
    }
    let gists: Vec<String> = entries.iter().map(|entry| entry.verdict.gist()).collect();
    let mut first_words: HashMap<(usize, &str, &str), &str> = HashMap::new();
    let mut several: HashSet<String> = HashSet::new();
    for (entry, gist) in entries.iter().zip(&gists) {
        for (unit, subject) in &entry.subjects {
            let words = entry.verdict.words();
            let instance = (*unit, subject.address.as_str(), gist.as_str());
            if *first_words.entry(instance).or_insert(words) != words {
                several.insert(gist.clone());
            }
        }
    }
    drop(first_words);
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut split: Vec<Vec<Entry<V>>> = Vec::new();
    for (entry, gist) in entries.into_iter().zip(gists) {
        let meaning = if several.contains(&gist) {
            entry.verdict.words().to_owned()
        } else {
            gist
        };
        let place = *places.entry(meaning).or_insert(split.len());
        match split.get_mut(place) {
            Some(alike) => alike.push(entry),
            None => split.push(vec![entry]),
        }
    }
    split
}

/// Makes one verdict of several that say the same. Suppressed instances are taken out as long as others are left.
fn join<V: Verdict + Places>(mut entries: Vec<Entry<V>>, limits: &Limits) -> Option<Merged<V>> {
    if entries.iter().any(|entry| entry.cover.is_none()) {
        entries.retain(|entry| entry.cover.is_none());
    }
    let mut rest = entries.into_iter();
    let Entry {
        mut verdict,
        about,
        mut subjects,
        moved_from,
        cover,
        ..
    } = rest.next()?;
    let mut earliest = subjects.first()?.0;
    for mut entry in rest {
        let begins = entry.subjects.first().map_or(earliest, |(unit, _)| *unit);
        if begins < earliest {
            (earliest, verdict) = (begins, entry.verdict);
        }
        subjects.append(&mut entry.subjects);
    }
    subjects.sort_by_key(|(unit, _)| *unit);
    let subjects: Vec<Subject> = subjects.into_iter().map(|(_, subject)| subject).collect();
    let first = subjects.first()?;
    let (address, instances) = addresses(&about, &subjects, limits);
    let name = match (&about, moved_from) {
        (About::Part(part), None) => smol_str::format_smolstr!("{}{part}", first.own_address()),
        (About::Part(part), Some(_)) => without_keys(&format!("{}{part}", first.address)).into(),
        (About::Other(address), _) => address.clone(),
    };
    verdict.add_places(&subjects);
    verdict.speak_for(address, instances);
    Some(Merged { verdict, name, cover })
}

/// The address that a verdict stands under, and where it stands for several instances the addresses of all.
fn addresses(about: &About, subjects: &[Subject], limits: &Limits) -> (SmolStr, Vec<SmolStr>) {
    let (part, first) = match (about, subjects.first()) {
        (About::Part(part), Some(first)) => (part, first),
        (About::Part(address) | About::Other(address), _) => return (address.clone(), Vec::new()),
    };
    let with_part = |address: &str| smol_str::format_smolstr!("{address}{part}");
    if subjects.iter().all(|other| other.address == first.address) {
        return (with_part(&first.address), Vec::new());
    }
    let mut seen = HashSet::new();
    let instances = subjects.iter().filter(|subject| seen.insert(&subject.address));
    let instances = instances.map(|subject| with_part(&subject.address));
    let instances = instances.take(limits.instances_per_finding).collect();
    let in_one_module = subjects.iter().all(|subject| subject.module() == first.module());
    let block = if in_one_module {
        first.block_address.as_str()
    } else {
        first.own_address()
    };
    (with_part(block), instances)
}

/// The places that help to understand a verdict.
pub(super) trait Places {
    /// Makes places of the ways of the instances' values and of the calls that led to them.
    fn add_places(&mut self, subjects: &[Subject]);
}

impl Places for Finding {
    fn add_places(&mut self, subjects: &[Subject]) {
        let mut known = HashSet::new();
        let mut places = Vec::new();
        let mut add = |place: Related, places: &mut Vec<Related>| {
            if places.len() < limits::PLACES_PER_FINDING && known.insert((place.span, place.message.clone())) {
                places.push(place);
            }
        };
        let own = std::mem::take(&mut self.related);
        let mut own = Some(own);
        for subject in subjects {
            for mut way in subject.origin.iter().flat_map(|origin| origin.places(self.span)) {
                way.sensitive = self.sensitive;
                add(way, &mut places);
            }
            for place in own.take().into_iter().flatten() {
                add(place, &mut places);
            }
            for call in subject.calls.iter().rev().filter(|call| call.head != self.span) {
                let words = format!("called here as {}", without_keys(&call.address));
                add(Related::new(call.head, words), &mut places);
            }
            if places.len() >= limits::PLACES_PER_FINDING {
                break;
            }
        }
        self.related = places;
    }
}

impl Places for Undecided {
    fn add_places(&mut self, subjects: &[Subject]) {
        self.origin = subjects.first().and_then(|subject| subject.origin.clone());
    }
}
