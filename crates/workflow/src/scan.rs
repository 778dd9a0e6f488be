//! Finds the expressions in the strings of a file.
//!
//! They are looked for in the characters of the file rather than in the decoded text of a value, so that every place is
//! exact whatever YAML's quoting and folding did to the text.

use portcullis_model::workflow::{Expression, SyntaxError};
use portcullis_model::{Data, Source, Span, Value};

use crate::expression::Text;

const OPEN: &str = "${{";

/// All expressions of a value, in the order of the source.
pub(crate) fn expressions(source: &Source, body: &Value) -> Vec<Expression> {
    let mut scan = Scan {
        source,
        found: Vec::new(),
    };
    scan.value(body);
    let mut found = scan.found;
    found.sort_by_key(|expression| (expression.span.start, expression.span.end));
    // An anchored text is met again wherever its alias stands.
    found.dedup_by_key(|expression| expression.span);
    found
}

struct Scan<'s> {
    source: &'s Source,
    found: Vec<Expression>,
}

impl Scan<'_> {
    fn value(&mut self, value: &Value) {
        match &value.data {
            Data::String(text) if text.contains(OPEN) => self.embedded(value.span),
            Data::List(items) => items.iter().for_each(|item| self.value(item)),
            Data::Map(map) => {
                for entry in map {
                    if entry.key.name.contains(OPEN) {
                        self.embedded(entry.key.span);
                    }
                    if is_condition(&entry.key.name) && self.is_bare(&entry.value) {
                        self.bare(entry.value.span);
                    } else {
                        self.value(&entry.value);
                    }
                }
            }
            _ => {}
        }
    }

    fn is_bare(&self, value: &Value) -> bool {
        value
            .as_str()
            .is_some_and(|text| !text.contains(OPEN) && !text.trim().is_empty())
    }

    /// A condition without `${{ }}`: the whole text is the expression.
    fn bare(&mut self, span: Span) {
        let raw = self.source.slice(span);
        let start = raw.len() - raw.trim_start().len();
        let span = span.slice(start, raw.trim_end().len());
        let quoting = self.quoting(span.slice(0, 0), start);
        let tree = with_text(self.source.slice(span), span, quoting, |text| text.parse());
        self.found.push(Expression { span, tree });
    }

    /// Every `${{ }}` within the characters of a string.
    fn embedded(&mut self, span: Span) {
        let raw = self.source.slice(span);
        let quoting = self.quoting(span, 0);
        let mut from = 0;
        while let Some(start) = raw.get(from..).and_then(|rest| rest.find(OPEN)).map(|at| from + at) {
            let inner = start + OPEN.len();
            let Some(len) = closing(&raw[inner..], quoting) else {
                let span = span.slice(start, raw.len());
                self.found.push(Expression {
                    span,
                    tree: Err(SyntaxError {
                        message: "`${{` is not closed by `}}`".to_owned(),
                        span: span.slice(0, OPEN.len()),
                    }),
                });
                return;
            };
            let place = span.slice(inner, inner + len);
            let tree = with_text(&raw[inner..inner + len], place, quoting, |text| text.parse());
            from = inner + len + 2;
            self.found.push(Expression {
                span: span.slice(start, from),
                tree,
            });
        }
    }

    /// How YAML quotes the string that begins here, or `before` bytes earlier.
    fn quoting(&self, span: Span, before: usize) -> Quoting {
        let first = span.range().start.saturating_sub(before);
        let before = first
            .checked_sub(1)
            .and_then(|at| self.source.text().as_bytes().get(at));
        match before {
            Some(b'\'') => Quoting::Single,
            Some(b'"') => Quoting::Double,
            _ => Quoting::None,
        }
    }
}

/// Whether the value of this key is an expression even without `${{ }}`.
fn is_condition(key: &str) -> bool {
    matches!(key, "if" | "pre-if" | "post-if")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quoting {
    None,
    Single,
    Double,
}

/// The length of the expression up to its `}}`, which may stand inside a string of the expression without closing it.
fn closing(raw: &str, quoting: Quoting) -> Option<usize> {
    let bytes = raw.as_bytes();
    let mut in_string = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            // In a single-quoted YAML string two quotes are one; a pair of pairs is a quote within a string either way.
            b'\'' if quoting == Quoting::Single && bytes.get(at + 1) == Some(&b'\'') => {
                in_string = !in_string;
                at += 1;
            }
            b'\'' => in_string = !in_string,
            b'}' if !in_string && bytes.get(at + 1) == Some(&b'}') => return Some(at),
            _ => {}
        }
        at += 1;
    }
    // A string that is not closed: GitHub ends the expression at the first `}}` all the same.
    raw.find("}}")
}

/// Undoes the quoting of YAML and calls `read` with the text.
fn with_text<T>(raw: &str, span: Span, quoting: Quoting, read: impl FnOnce(&Text<'_>) -> T) -> T {
    let (text, offsets) = match quoting {
        Quoting::Single if raw.contains("''") => unescape(raw, b'\''),
        Quoting::Double if raw.contains('\\') => unescape(raw, b'\\'),
        _ => {
            let offsets = None;
            return read(&Text {
                text: raw,
                span,
                offsets,
            });
        }
    };
    let offsets = Some(offsets.as_slice());
    let text = text.as_str();
    read(&Text { text, span, offsets })
}

/// Takes away the escape character before the character that it escapes. `\n`, `\t` and a break of the line are white
/// space to an expression; other escapes do not occur in expressions that mean something.
fn unescape(raw: &str, escape: u8) -> (String, Vec<u32>) {
    let mut text = String::with_capacity(raw.len());
    let mut offsets = Vec::with_capacity(raw.len() + 1);
    let mut characters = raw.char_indices().peekable();
    while let Some((mut at, mut character)) = characters.next() {
        let escapes = u32::from(character) == u32::from(escape);
        if escapes && let Some(&(next_at, next)) = characters.peek() {
            let escaped = match (escape, next) {
                (b'\'', '\'') | (b'\\', '"' | '\\' | '/') => Some(next),
                (b'\\', 'n' | 't' | 'r' | '\n' | '\r') => Some(' '),
                _ => None,
            };
            if let Some(escaped) = escaped {
                (at, character) = (next_at, escaped);
                characters.next();
            }
        }
        text.push(character);
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        offsets.extend(std::iter::repeat_n(at, character.len_utf8()));
    }
    offsets.push(u32::try_from(raw.len()).unwrap_or(u32::MAX));
    (text, offsets)
}
