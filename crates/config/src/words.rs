//! Words that users write: which rules they name, and what they were meant to be.

use std::cell::RefCell;
use std::collections::HashMap;

use portcullis_model::RuleInfo;

use crate::Known;

/// Longer words get no suggestion: comparing them costs more than it helps.
const LONGEST: usize = 100;

/// The word of these that takes the fewest edits to reach, if it takes few.
pub(crate) fn nearest<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    if word.len() > LONGEST {
        return None;
    }
    let wanted = word.to_ascii_lowercase();
    let scored = words
        .into_iter()
        .map(|known| (strsim::osa_distance(&wanted, &known.to_ascii_lowercase()), known));
    let (distance, known) = scored.min()?;
    (distance <= wanted.len() / 3 + 1).then_some(known)
}

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
        nearest(word, names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_nearly_right_is_recognised() {
        let words = ["select", "severity", "fail-on"];
        assert_eq!(nearest("selct", words), Some("select"));
        assert_eq!(nearest("failOn", words), Some("fail-on"));
        assert_eq!(nearest("baseline", words), None);
        assert_eq!(nearest(&"select".repeat(1_000), words), None);
    }
}
