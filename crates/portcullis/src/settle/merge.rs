//! Makes one verdict of what was said of many instances of the same block.

use std::collections::{HashMap, HashSet};

use portcullis_model::{CallSite, Finding, Related, SmolStr, Span, limits};

use crate::suppress::Cover;
use crate::verdict::{Said, Subject, Verdict, without_keys};

/// A verdict about one instance, on its way to be joined with its like.
pub(super) struct Entry<V> {
    pub said: Said<V>,
    /// Where it was said, if it is told somewhere else.
    pub moved_from: Option<Span>,
    /// The suppression that covers it.
    pub cover: Option<Cover>,
}

/// A verdict about all instances that it is true of.
pub(super) struct Merged<V> {
    pub verdict: V,
    /// The address that stays when instances come and go.
    pub name: SmolStr,
    /// The suppression that covers it, where every instance is covered.
    pub cover: Option<Cover>,
}

/// Joins what the same rule says of the same place. Entries come in the order in which instances are expanded, and
/// their verdicts leave in the order of their places.
pub(super) fn merge<V: Verdict + Places>(mut entries: Vec<Entry<V>>) -> Vec<Merged<V>> {
    // Sorting is stable, so that instances stay in their order.
    entries.sort_by(|a, b| key(a).cmp(&key(b)));
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
                merged.extend(join(alike));
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

fn key<V: Verdict>(entry: &Entry<V>) -> (Span, &SmolStr, Option<Span>, Span) {
    let verdict = &entry.said.verdict;
    (
        verdict.span(),
        verdict.rule(),
        entry.moved_from,
        entry.said.subject.block,
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
        .all(|entry| entry.said.verdict.words() == first.said.verdict.words())
    {
        return vec![entries];
    }
    let gists: Vec<String> = entries.iter().map(|entry| entry.said.verdict.gist()).collect();
    let mut said: HashSet<(Instance, &str, &str)> = HashSet::new();
    let mut times: HashMap<(Instance, &str), usize> = HashMap::new();
    for (entry, gist) in entries.iter().zip(&gists) {
        let instance = Instance::of(&entry.said.subject);
        if said.insert((instance, gist, entry.said.verdict.words())) {
            *times.entry((instance, gist)).or_default() += 1;
        }
    }
    let several: HashSet<String> = times
        .iter()
        .filter(|(_, times)| **times > 1)
        .map(|((_, gist), _)| (*gist).to_owned())
        .collect();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut split: Vec<Vec<Entry<V>>> = Vec::new();
    for (entry, gist) in entries.into_iter().zip(gists) {
        let meaning = if several.contains(&gist) {
            entry.said.verdict.words().to_owned()
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

/// What tells instances apart: the same address may be made in several directories, by other calls.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Instance<'s> {
    address: &'s str,
    call: Option<Span>,
    root: Option<Span>,
}

impl<'s> Instance<'s> {
    fn of(subject: &'s Subject) -> Self {
        Self {
            address: &subject.address,
            call: subject.calls.last().map(|call| call.span),
            root: subject.calls.first().map(|call| call.span),
        }
    }
}

/// Makes one verdict of several that say the same. Suppressed instances are taken out as long as others are left.
fn join<V: Verdict + Places>(mut entries: Vec<Entry<V>>) -> Option<Merged<V>> {
    let cover = entries.iter().map(|entry| entry.cover).reduce(Option::and)?;
    let cover = cover.and_then(|_| entries.first().and_then(|entry| entry.cover));
    if cover.is_none() {
        entries.retain(|entry| entry.cover.is_none());
    }
    let (address, instances) = addresses(&entries);
    let name = name(entries.first()?);
    let mut rest = entries.into_iter();
    let first = rest.next()?;
    let mut verdict = first.said.verdict;
    verdict.add_ways_and_calls(&first.said.subject.calls);
    for entry in rest {
        verdict.take_places_of(entry.said.verdict, &entry.said.subject.calls);
    }
    verdict.speak_for(address, instances);
    Some(Merged { verdict, name, cover })
}

/// The address that a verdict stands under, and where it stands for several instances the addresses of all.
fn addresses<V: Verdict>(entries: &[Entry<V>]) -> (SmolStr, Vec<SmolStr>) {
    let Some(first) = entries.first() else {
        return (SmolStr::default(), Vec::new());
    };
    let address = first.said.verdict.address();
    let mut seen = HashSet::new();
    let mut all = entries.iter().map(|entry| entry.said.verdict.address());
    if first.said.subject.address.is_empty() || all.all(|other| other == address) {
        return (address.clone(), Vec::new());
    }
    let all = entries.iter().map(|entry| entry.said.verdict.address());
    let instances = all.filter(|address| seen.insert((*address).clone())).cloned();
    let instances = instances.take(limits::INSTANCES_PER_FINDING).collect();
    let module = first.said.subject.module();
    let subjects = || entries.iter().map(|entry| &entry.said.subject);
    let block = if subjects().all(|subject| subject.module() == module) {
        first.said.subject.block_address.as_str()
    } else {
        first.said.subject.own_address()
    };
    (with_part(block, first), instances)
}

/// The address of the block without modules and keys, so that a finding is known again when instances come and go.
fn name<V: Verdict>(entry: &Entry<V>) -> SmolStr {
    match entry.moved_from {
        Some(_) => without_keys(entry.said.verdict.address()).into(),
        None => with_part(entry.said.subject.own_address(), entry),
    }
}

/// Another address for the subject of a verdict. Where the verdict speaks of a part of it, so does the new one; where
/// it speaks of something else, that stays.
fn with_part<V: Verdict>(block: &str, entry: &Entry<V>) -> SmolStr {
    let (spoken, subject) = (entry.said.verdict.address(), &entry.said.subject.address);
    match spoken.strip_prefix(subject.as_str()) {
        Some(part) if !subject.is_empty() => smol_str::format_smolstr!("{block}{part}"),
        _ => spoken.clone(),
    }
}

/// The places that help to understand a verdict.
pub(super) trait Places {
    /// Makes places of the way of its value and of the calls that led to it.
    fn add_ways_and_calls(&mut self, calls: &[CallSite]);
    /// Adds the places of the same verdict about another instance.
    fn take_places_of(&mut self, other: Self, calls: &[CallSite]);
}

impl Places for Finding {
    fn add_ways_and_calls(&mut self, calls: &[CallSite]) {
        if let Some(origin) = self.origin.take() {
            let mut ways = origin.places(self.span);
            ways.iter_mut().for_each(|way| way.sensitive = self.sensitive);
            ways.append(&mut self.related);
            self.related = ways;
        }
        for call in calls.iter().rev().filter(|call| call.head != self.span) {
            let address = without_keys(&call.address);
            add(
                &mut self.related,
                Related::new(call.head, format!("called here as {address}")),
            );
        }
    }

    fn take_places_of(&mut self, mut other: Self, calls: &[CallSite]) {
        if self.related.len() < limits::PLACES_PER_FINDING {
            other.add_ways_and_calls(calls);
            other
                .related
                .into_iter()
                .for_each(|place| add(&mut self.related, place));
        }
    }
}

impl Places for portcullis_model::Undecided {
    fn add_ways_and_calls(&mut self, _calls: &[CallSite]) {}

    fn take_places_of(&mut self, _other: Self, _calls: &[CallSite]) {}
}

/// Adds a place that is not there yet.
fn add(places: &mut Vec<Related>, place: Related) {
    let known = |known: &Related| known.span == place.span && known.message == place.message;
    if places.len() < limits::PLACES_PER_FINDING && !places.iter().any(known) {
        places.push(place);
    }
}
