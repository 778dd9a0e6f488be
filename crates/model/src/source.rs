//! Where text comes from, and how a place in it is named.

use std::sync::{Arc, OnceLock};

/// The number of a source within one scan. Sources are numbered in the order of their sorted paths, so that the same
/// tree gives the same numbers on any number of threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A range of bytes in one source: `start` inclusive, `end` exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The source that the offsets speak of.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets. Offsets beyond `u32` cannot occur: [`crate::limits::FILE_BYTES`] is far below it.
    #[must_use]
    pub fn new(source: SourceId, start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            source,
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// The bytes as a range for slicing the source's text.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span covers no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies within this span, ends included.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.source == other.source && self.start <= other.start && other.end <= self.end
    }

    /// The smallest span covering both. Spans of different sources cannot be joined: the first is kept.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        if self.source != other.source {
            return self;
        }
        Span {
            source: self.source,
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The part of this span at the given byte offsets, counted from its start and kept within it.
    #[must_use]
    pub fn slice(self, start: usize, end: usize) -> Span {
        let len = self.len();
        let (start, end) = (start.min(len), end.min(len));
        Span::new(
            self.source,
            self.start as usize + start,
            self.start as usize + end.max(start),
        )
    }

    /// The empty span at this span's start.
    #[must_use]
    pub fn at_start(self) -> Span {
        Span {
            end: self.start,
            ..self
        }
    }
}

/// A line and a column, both counted from one; columns count Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from one.
    pub line: u32,
    /// Column in characters, from one.
    pub column: u32,
}

/// One text that was read: its path as the user would write it, and its content.
#[derive(Debug)]
pub struct Source {
    id: SourceId,
    path: Arc<str>,
    text: String,
    lines: OnceLock<Vec<u32>>,
}

impl Source {
    /// A source with the given number. `path` uses `/` and is relative to the scanned root; a byte order mark at the
    /// head of `text` is kept, so that offsets are those of the file.
    #[must_use]
    pub fn new(id: SourceId, path: impl Into<Arc<str>>, text: String) -> Self {
        Self {
            id,
            path: path.into(),
            text,
            lines: OnceLock::new(),
        }
    }

    /// The number of this source.
    #[must_use]
    pub fn id(&self) -> SourceId {
        self.id
    }

    /// The path, relative to the scanned root, with `/` between its parts.
    #[must_use]
    pub fn path(&self) -> &Arc<str> {
        &self.path
    }

    /// The last part of the path.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The whole text, byte order mark included.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The length of a byte order mark at the head of the text: 3 or 0.
    #[must_use]
    pub fn bom(&self) -> usize {
        if self.text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        }
    }

    /// The text of a span of this source; empty where the span does not fit the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// A span of this source.
    #[must_use]
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.id, start, end)
    }

    /// The span of the whole text, byte order mark excluded.
    #[must_use]
    pub fn whole(&self) -> Span {
        Span::new(self.id, self.bom(), self.text.len())
    }

    /// The number of the line (from one) that the byte offset lies on.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> u32 {
        let starts = self.line_starts();
        let index = starts.partition_point(|&start| start as usize <= offset);
        u32::try_from(index).unwrap_or(u32::MAX)
    }

    /// The text of a line (from one), without its line break.
    #[must_use]
    pub fn line_text(&self, line: u32) -> &str {
        self.line_span(line).map_or("", |span| self.slice(span))
    }

    /// The span of a line (from one), without its line break.
    #[must_use]
    pub fn line_span(&self, line: u32) -> Option<Span> {
        let starts = self.line_starts();
        let index = (line as usize).checked_sub(1)?;
        let start = *starts.get(index)? as usize;
        let end = starts.get(index + 1).map_or(self.text.len(), |&next| next as usize);
        let text = self.text.get(start..end)?;
        Some(self.span(start, start + text.trim_end_matches(['\n', '\r']).len()))
    }

    /// Line and column of a byte offset.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_of(offset);
        let start = self
            .line_starts()
            .get(line as usize - 1)
            .map_or(0, |&start| start as usize);
        let before = self.text.get(start..offset.min(self.text.len())).unwrap_or("");
        let before = if start == 0 {
            before.trim_start_matches('\u{feff}')
        } else {
            before
        };
        let column = if before.is_ascii() {
            before.len()
        } else {
            before.chars().count()
        };
        Position {
            line,
            column: u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1),
        }
    }

    fn line_starts(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let breaks = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0)
                .chain(breaks.map(|at| u32::try_from(at + 1).unwrap_or(u32::MAX)))
                .collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::new(SourceId(0), "a", text.to_owned())
    }

    #[test]
    fn positions_count_characters_from_one() {
        let source = source("äb\r\nc");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(2), Position { line: 1, column: 2 });
        assert_eq!(source.position(5), Position { line: 2, column: 1 });
        assert_eq!(source.position(6), Position { line: 2, column: 2 });
        assert_eq!(source.line_text(1), "äb");
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        assert_eq!(source("\u{feff}a").position(3), Position { line: 1, column: 1 });
    }

    #[test]
    fn a_slice_of_a_span_stays_within_it() {
        let span = Span::new(SourceId(0), 10, 14);
        assert_eq!(span.slice(1, 99).range(), 11..14);
        assert_eq!(span.slice(9, 2).range(), 14..14);
    }
}
