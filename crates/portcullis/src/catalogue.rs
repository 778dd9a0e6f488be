//! Every rule there is, and which of them a user's words choose.

use std::sync::OnceLock;

use portcullis_model::{Profile, RuleInfo};
use portcullis_rules::Entry;

use crate::error::Error;

/// A rule, by what it is written in.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    Native(&'static Entry),
    Policy,
}

/// All rules, sorted by id; put together once.
pub(crate) fn all() -> &'static [(RuleInfo, Item)] {
    static ALL: OnceLock<Vec<(RuleInfo, Item)>> = OnceLock::new();
    ALL.get_or_init(collect)
}

fn collect() -> Vec<(RuleInfo, Item)> {
    let native = portcullis_rules::all().map(|entry| (entry.info(), Item::Native(entry)));
    let policies = crate::policies::bundled()
        .infos()
        .map(|info| (info.clone(), Item::Policy));
    let mut rules: Vec<(RuleInfo, Item)> = native.chain(policies).collect();
    rules.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    rules
}

/// Every rule there is, sorted by id.
#[must_use]
pub fn rules() -> Vec<RuleInfo> {
    all().iter().map(|(info, _)| info.clone()).collect()
}

/// The rules that the words choose: those of the default profile where `select` is empty, else those that a word of
/// `select` names; of these, all that no word of `ignore` names.
pub(crate) fn choose(select: &[String], ignore: &[String]) -> Result<Vec<(RuleInfo, Item)>, Error> {
    let all = all();
    for word in select.iter().chain(ignore) {
        if !names_all(word) && !all.iter().any(|(info, _)| answers(info, word)) {
            return Err(Error::UnknownRule {
                word: word.clone(),
                nearest: nearest(word, all),
            });
        }
    }
    let chosen = |info: &RuleInfo| {
        let selected = if select.is_empty() {
            info.profile == Profile::Default
        } else {
            select.iter().any(|word| names_all(word) || answers(info, word))
        };
        selected && !ignore.iter().any(|word| names_all(word) || answers(info, word))
    };
    Ok(all.iter().filter(|(info, _)| chosen(info)).cloned().collect())
}

fn names_all(word: &str) -> bool {
    word.eq_ignore_ascii_case("all")
}

fn answers(info: &RuleInfo, word: &str) -> bool {
    info.answers_to(word) || info.aliases.iter().any(|alias| crate::ids::same(alias, word))
}

/// The id or alias that takes the fewest edits to reach, if it takes few.
fn nearest(word: &str, all: &[(RuleInfo, Item)]) -> Option<String> {
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
