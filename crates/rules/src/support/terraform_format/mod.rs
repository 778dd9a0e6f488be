//! What `terraform fmt` makes of a text: white space, and a few old ways of writing.
//!
//! The text is cut into tokens ([`scan`]); some of them are replaced ([`rewrite`]); where they stand follows from the
//! tokens alone ([`layout`]); and what of it differs from the text becomes changes. Whatever Terraform would not read,
//! or would write in a way that loses something, has no answer.

mod layout;
mod rewrite;
mod scan;
mod spacing;
#[cfg(test)]
mod tests;
mod token;

use std::ops::Range;

use token::{Kind, Token};

/// How many times as long as the text its white space may become. One long name among many short ones would otherwise
/// make of a small file a huge one.
const GROWTH: usize = 16;

/// A run of lines that are written otherwise: the bytes from the first to the last difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
}

/// What must change in a text to have it as `terraform fmt` writes it, in the order of the text; `None` where it is not
/// known what that is.
pub(crate) fn changes(text: &str) -> Option<Vec<Change>> {
    let tokens = rewrite::rewrite(&scan::scan(text)?)?;
    let spaces = layout::layout(&tokens);
    if spaces.iter().sum::<usize>() > text.len().saturating_mul(GROWTH) {
        return None;
    }
    Some(joined(text, differences(text, &tokens, &spaces)?))
}

/// The places between tokens of the text where something else is to stand.
fn differences(text: &str, tokens: &[Token], spaces: &[usize]) -> Option<Vec<Change>> {
    let mut changes = Vec::new();
    let mut between = String::new();
    let mut end = 0;
    for (token, spaces) in tokens.iter().zip(spaces) {
        let Some(start) = token.start else {
            between.extend(std::iter::repeat_n(' ', *spaces));
            between.push_str(token.text);
            continue;
        };
        // What follows the last token has as many characters as before, whatever they were.
        let spaces = if token.kind == Kind::End { start - end } else { *spaces };
        between.extend(std::iter::repeat_n(' ', spaces));
        if text.get(end..start)? != between {
            changes.push(Change {
                range: end..start,
                text: between.clone(),
            });
        }
        between.clear();
        end = start + token.text.len();
    }
    Some(changes)
}

/// Changes of lines that follow each other as one.
fn joined(text: &str, changes: Vec<Change>) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::new();
    for change in changes {
        let gap = |last: &Change| text.get(last.range.end..change.range.start);
        match joined.last_mut() {
            Some(last) if gap(last).is_some_and(|gap| line_breaks(gap) < 2) => {
                last.text.push_str(gap(last).unwrap_or(""));
                last.text.push_str(&change.text);
                last.range.end = change.range.end;
            }
            _ => joined.push(change),
        }
    }
    joined
}

fn line_breaks(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

impl Change {
    /// How many lines of the text it changes.
    pub(crate) fn lines(&self, text: &str) -> usize {
        1 + text.get(self.range.clone()).map_or(0, line_breaks)
    }
}
