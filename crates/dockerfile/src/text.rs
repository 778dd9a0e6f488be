//! Text that was put together from several lines and still knows where each byte came from.

use std::borrow::Cow;

use portcullis_model::{SourceId, Span};

/// A logical line: the physical lines of an instruction without continuation characters and comments between them.
pub(crate) struct Text<'s> {
    joined: Cow<'s, str>,
    /// Where each piece begins, in the joined text and in the source; ascending in both.
    pieces: Vec<(usize, usize)>,
    source: SourceId,
}

impl<'s> Text<'s> {
    /// The text of one range of the source.
    pub(crate) fn of(source: SourceId, text: &'s str, start: usize, end: usize) -> Self {
        Self {
            joined: Cow::Borrowed(text.get(start..end).unwrap_or("")),
            pieces: vec![(0, start)],
            source,
        }
    }

    /// Adds a piece of the source that stands `start` bytes into it.
    pub(crate) fn push(&mut self, piece: &str, start: usize) {
        if !piece.is_empty() {
            self.pieces.push((self.joined.len(), start));
            self.joined.to_mut().push_str(piece);
        }
    }

    /// The joined text.
    pub(crate) fn as_str(&self) -> &str {
        &self.joined
    }

    /// The joined text of a range.
    pub(crate) fn slice(&self, start: usize, end: usize) -> &str {
        self.joined.get(start..end).unwrap_or("")
    }

    /// The place in the source of a range of the joined text.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let from = self.offset(start);
        // The end is that of the last byte, so that a span never reaches over a line break it has no part in.
        let to = if end > start { self.offset(end - 1) + 1 } else { from };
        Span::new(self.source, from, to)
    }

    fn offset(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|&(joined, _)| joined <= at);
        let (joined, source) = self.pieces[after.saturating_sub(1)];
        source + (at - joined)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_joined_text_is_found_in_the_source() {
        let source = "RUN a \\\n  bc";
        let mut text = Text::of(SourceId(0), source, 0, 6);
        text.push(&source[8..], 8);
        assert_eq!(text.as_str(), "RUN a   bc");
        assert_eq!(text.span(8, 10).range(), 10..12);
        assert_eq!(text.span(4, 6).range(), 4..6);
    }
}
