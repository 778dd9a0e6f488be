//! Every rule there is, and which of them a user's words name.

use std::sync::OnceLock;

use portcullis_model::RuleInfo;
use portcullis_rules::Entry;

use crate::error::Error;

/// A rule, by what it is written in.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    Native(&'static Entry),
    Policy,
}

/// A rule of the catalogue.
pub(crate) type Listed = (RuleInfo, Item);

/// All rules, sorted by id; put together once.
pub(crate) fn all() -> &'static [Listed] {
    static ALL: OnceLock<Vec<Listed>> = OnceLock::new();
    ALL.get_or_init(collect)
}

fn collect() -> Vec<Listed> {
    let native = portcullis_rules::all().map(|entry| (entry.info(), Item::Native(entry)));
    let policies = crate::policies::bundled()
        .infos()
        .map(|info| (info.clone(), Item::Policy));
    let mut rules: Vec<Listed> = native.chain(policies).collect();
    rules.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    rules
}

/// Every rule there is, sorted by id.
#[must_use]
pub fn rules() -> Vec<RuleInfo> {
    all().iter().map(|(info, _)| info.clone()).collect()
}

/// The positions of the rules that any of the words names.
pub(crate) fn named_by_any(words: &[String], all: &[Listed]) -> Result<Vec<usize>, Error> {
    let mut rules = Vec::new();
    for word in words {
        rules.extend(named_by(word, all)?);
    }
    Ok(rules)
}

/// The positions of the rules that a word names, which is one at least.
pub(crate) fn named_by(word: &str, all: &[Listed]) -> Result<Vec<usize>, Error> {
    if names_all(word) {
        return Ok((0..all.len()).collect());
    }
    // No rule has the id of another in any other part.
    if let Ok(rule) = all.binary_search_by(|(info, _)| info.id.as_ref().cmp(word)) {
        return Ok(vec![rule]);
    }
    let named = all.iter().enumerate().filter(|(_, (info, _))| answers(info, word));
    let named: Vec<usize> = named.map(|(rule, _)| rule).collect();
    if named.is_empty() {
        return Err(Error::UnknownRule {
            word: word.to_owned(),
            nearest: nearest(word, all),
        });
    }
    Ok(named)
}

fn names_all(word: &str) -> bool {
    word.eq_ignore_ascii_case("all")
}

fn answers(info: &RuleInfo, word: &str) -> bool {
    info.answers_to(word) || is_alias(info, word)
}

/// Whether a word is the rule's id or one of its aliases, and not only that of its family or of a control.
pub(crate) fn is_own_name(info: &RuleInfo, word: &str) -> bool {
    info.is_named(word) || is_alias(info, word)
}

fn is_alias(info: &RuleInfo, word: &str) -> bool {
    info.aliases.iter().any(|alias| crate::ids::same(alias, word))
}

/// The id or alias that takes the fewest edits to reach, if it takes few.
fn nearest(word: &str, all: &[Listed]) -> Option<String> {
    let word = word.to_ascii_lowercase();
    let names = all.iter().flat_map(|(info, _)| {
        std::iter::once(info.id.as_ref())
            .chain(std::iter::once(info.family()))
            .chain(info.aliases.iter().map(AsRef::as_ref))
    });
    let scored = names.map(|name| (crate::ids::distance(&word, &name.to_ascii_lowercase()), name));
    let (distance, name) = scored.min()?;
    (distance <= word.len() / 3 + 1).then(|| name.to_owned())
}

/// Whether the word names any rule there is.
pub(crate) fn knows(word: &str) -> bool {
    all().iter().any(|(info, _)| answers(info, word))
}
