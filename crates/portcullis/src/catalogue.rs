//! Every rule there is, and which of them a user's words name.

use std::sync::{Arc, OnceLock};

use portcullis_model::RuleInfo;
use portcullis_rego::Policies;
use portcullis_rules::{Entry, Rule};

use crate::error::{Error, Unusable};
use crate::{ids, policies, waiver};

/// A rule, by what it is written in.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Item {
    Native(&'static Rule),
    Policy,
    /// What is known only when everything is settled: waivers.
    Settled,
}

/// A rule of the catalogue.
pub(crate) type Listed = (RuleInfo, Item);

/// All rules that can be chosen.
#[derive(Clone, Debug)]
pub(crate) struct Catalogue {
    /// Sorted by id.
    rules: Vec<Listed>,
    policies: Policies,
}

impl Catalogue {
    /// The bundled rules, put together once: they are the same in every scan of a process.
    pub fn bundled() -> &'static Arc<Self> {
        static BUNDLED: OnceLock<Arc<Catalogue>> = OnceLock::new();
        BUNDLED.get_or_init(|| {
            let native = portcullis_rules::all().map(|entry| (entry.info(), Item::Native(entry.rule)));
            let policies = policies::bundled();
            let infos = policies.infos().map(|info| (info.clone(), Item::Policy));
            let settled = waiver::rules().into_iter().map(|info| (info, Item::Settled));
            let mut rules: Vec<Listed> = native.chain(infos).chain(settled).collect();
            rules.sort_by(|a, b| a.0.id.cmp(&b.0.id));
            Arc::new(Self { rules, policies })
        })
    }

    /// The bundled rules and those of a user.
    pub fn new(own: &[Entry], policies: &[(String, String)]) -> Result<Arc<Self>, Error> {
        let bundled = Self::bundled();
        if own.is_empty() && policies.is_empty() {
            return Ok(Arc::clone(bundled));
        }
        let mut catalogue = Self::clone(bundled);
        for entry in own {
            let info = entry.info();
            if let Err(reason) = catalogue.check(&info) {
                let id = info.id.into_owned();
                return Err(Error::Rule { id, reason });
            }
            catalogue.insert(info, Item::Native(entry.rule));
        }
        let policies = policies::own(policies)?;
        for info in policies.infos() {
            if let Err(reason) = catalogue.check(info) {
                let path = policies.path_of(&info.id).unwrap_or_default().to_owned();
                return Err(Error::Policy {
                    path,
                    line: None,
                    reason,
                });
            }
            catalogue.insert(info.clone(), Item::Policy);
        }
        catalogue.policies = catalogue.policies.with(&policies);
        Ok(Arc::new(catalogue))
    }

    fn insert(&mut self, info: RuleInfo, item: Item) {
        let place = self.rules.partition_point(|(known, _)| known.id < info.id);
        self.rules.insert(place, (info, item));
    }

    /// Whether a rule can be told from all others.
    fn check(&self, info: &RuleInfo) -> Result<(), Unusable> {
        if !ids::is_id(&info.id) {
            return Err(Unusable::Id);
        }
        if info.title().is_empty() {
            return Err(Unusable::NoTitle);
        }
        let taken = |word: &str, by: &RuleInfo| Unusable::Taken {
            word: word.to_owned(),
            by: by.id.to_string(),
        };
        for (known, _) in &self.rules {
            if is_own_name(known, &info.id) {
                return Err(taken(&info.id, known));
            }
            if let Some(alias) = info.aliases.iter().find(|alias| ids::same(&known.id, alias)) {
                return Err(taken(alias, known));
            }
        }
        Ok(())
    }

    /// Every rule, sorted by id.
    pub fn infos(&self) -> impl Iterator<Item = &RuleInfo> + Clone {
        self.rules.iter().map(|(info, _)| info)
    }

    /// Every rule with what it is written in, sorted by id.
    pub fn all(&self) -> &[Listed] {
        &self.rules
    }

    /// Whether the word names any rule there is.
    pub fn knows(&self, word: &str) -> bool {
        self.infos().any(|info| answers(info, word))
    }

    /// All policies.
    pub fn policies(&self) -> &Policies {
        &self.policies
    }
}

/// Every bundled rule, sorted by id.
#[must_use]
pub fn rules() -> Vec<RuleInfo> {
    Catalogue::bundled().infos().cloned().collect()
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

/// Whether a word names the rule: its id, an alias in any spelling of its tool, its family, or a control.
#[must_use]
pub fn answers(info: &RuleInfo, word: &str) -> bool {
    info.answers_to(word) || is_alias(info, word)
}

/// Whether a word is the rule's id or one of its aliases, and not only that of its family or of a control.
pub(crate) fn is_own_name(info: &RuleInfo, word: &str) -> bool {
    info.is_named(word) || is_alias(info, word)
}

fn is_alias(info: &RuleInfo, word: &str) -> bool {
    info.aliases.iter().any(|alias| ids::same(alias, word))
}

/// The id or alias that takes the fewest edits to reach, if it takes few.
fn nearest(word: &str, all: &[Listed]) -> Option<String> {
    let names = all.iter().flat_map(|(info, _)| {
        std::iter::once(info.id.as_ref())
            .chain(std::iter::once(info.family()))
            .chain(info.aliases.iter().map(AsRef::as_ref))
    });
    ids::nearest(word, names).map(str::to_owned)
}
