//! Words that users write: which rules they name, and what they were meant to be.

use std::cell::RefCell;
use std::collections::HashMap;

use portcullis_model::RuleInfo;

use crate::Known;

/// All rules by the words that name them. What was asked is remembered: a long list of waivers asks the same.
pub(crate) struct Rules<'k> {
    rules: &'k [RuleInfo],
    all: bool,
    asked: RefCell<HashMap<String, bool>>,
}

impl<'k> Rules<'k> {
    pub(crate) fn new(known: &Known<'k>) -> Self {
        Self {
            rules: known.rules,
            all: known.all_rules,
            asked: RefCell::default(),
        }
    }

    /// Whether a word names no rule: by id, alias, family or control.
    pub(crate) fn lacks(&self, word: &str) -> bool {
        self.all && !self.knows(word)
    }

    /// Whether a word names a rule that is here.
    pub(crate) fn knows(&self, word: &str) -> bool {
        if let Some(known) = self.asked.borrow().get(word) {
            return *known;
        }
        let known = self.rules.iter().any(|rule| portcullis::answers(rule, word));
        self.asked.borrow_mut().insert(word.to_owned(), known);
        known
    }

    /// The rules whose id or alias a word is.
    pub(crate) fn named(&self, word: &str) -> Vec<&'k RuleInfo> {
        match self.rules.iter().find(|rule| rule.id == word) {
            Some(rule) => vec![rule],
            None => self.rules.iter().filter(|rule| rule.is_named(word)).collect(),
        }
    }

    /// The id, family or alias that a word may have been meant to be.
    pub(crate) fn nearest(&self, word: &str) -> Option<&'k str> {
        let names = self.rules.iter().flat_map(|rule| {
            let aliases = rule.aliases.iter().map(AsRef::as_ref);
            [rule.id.as_ref(), rule.family()].into_iter().chain(aliases)
        });
        portcullis::nearest(word, names)
    }
}
