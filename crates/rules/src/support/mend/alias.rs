//! What an edit of YAML would change besides: an anchor's node is also where its aliases are.

use portcullis_model::{Edit, Source};

use super::yaml::depth;

/// How far above an edit the maps and lists around it are looked for.
const LINES_ABOVE: usize = 1_000;

/// Whether something around the place of an edit has an anchor that an alias uses. Where it is too far up to tell, any
/// anchor is taken for such a one.
pub(crate) fn is_shared(source: &Source, edit: &Edit) -> bool {
    let at = edit.span.range().start;
    let number = source.line_of(at);
    let line = source.line_text(number);
    let inserted = edit.text.trim_start_matches(['\r', '\n']);
    let is_line = inserted.len() < edit.text.len();
    let begin = source.line_span(number).map_or(at, |line| line.range().start);
    let before = source.text().get(begin..at).unwrap_or("");
    let removed = source.text().get(edit.span.range()).unwrap_or("");
    if !is_line
        && anchors(before)
            .chain(anchors(removed))
            .any(|name| is_used(source, name))
    {
        return true;
    }
    let (mut level, mut is_item, last) = if is_line {
        (depth(inserted), false, number)
    } else {
        (depth(line), is_dashed(line), number.saturating_sub(1))
    };
    for number in (1..=last).rev().take(LINES_ABOVE) {
        let line = source.line_text(number);
        let content = line.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if line.starts_with("---") {
            return false;
        }
        // The items of a list may stand as far in as its key.
        let is_around = depth(line) < level || depth(line) == level && is_item && !is_dashed(line);
        if !is_around {
            continue;
        }
        let inner = line.trim_start_matches([' ', '-']);
        let is_of_key = line.len() - inner.len() < level || is_item;
        let mut names = anchors(line).filter(|_| is_of_key || inner.starts_with('&'));
        if names.any(|name| is_used(source, name)) {
            return true;
        }
        (level, is_item) = (depth(line), is_dashed(line));
        if level == 0 && !is_item {
            return false;
        }
    }
    last as usize > LINES_ABOVE && source.text().contains('&')
}

fn is_dashed(line: &str) -> bool {
    line.trim_start().starts_with("- ")
}

/// The names of the anchors in some characters of a line.
fn anchors(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.match_indices('&').filter(|(at, _)| {
        let before = &text[..*at];
        before.is_empty() || before.ends_with([' ', '[', '{', ',', '\n'])
    });
    let names = starts.map(|(at, _)| {
        let rest = &text[at + 1..];
        let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}' | '[' | '{');
        &rest[..rest.find(ends).unwrap_or(rest.len())]
    });
    names.filter(|name| !name.is_empty())
}

fn is_used(source: &Source, anchor: &str) -> bool {
    source.text().contains(&format!("*{anchor}"))
}
