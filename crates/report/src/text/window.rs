//! The few lines of a source that a frame shows: cut to what fits, harmless, and with the marked places found again.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use portcullis_model::{Source, Span};

use crate::clean;

/// Lines that one frame shows at most. A longer span is marked on its first line.
const LINES: u32 = 8;

/// Characters shown before the mark where a long line is cut.
const BEFORE: usize = 32;

/// Characters of one line that a frame shows, whatever the width of the terminal.
const SHORTEST: usize = 60;

/// A piece of a source, ready to be drawn, under the name of its place.
pub(super) struct Window {
    name: String,
    text: String,
    first_line: u32,
    lines: usize,
    /// Where characters of the source stand in the window, sorted by both.
    map: Vec<(usize, usize)>,
}

impl Window {
    /// The lines of `main`, and of those of `others` that are near enough to share the frame. A place that the window
    /// does not hold is `None` when it is asked for.
    pub(super) fn new(source: &Source, name: String, main: Span, others: &[Span], width: usize) -> Self {
        let (mut first, mut last) = lines_of(source, main);
        last = last.min(first + LINES - 1);
        for other in others {
            let (other_first, _) = lines_of(source, *other);
            let (low, high) = (first.min(other_first), last.max(other_first));
            if other.source == main.source && high - low < LINES {
                (first, last) = (low, high);
            }
        }
        let mut window = Self {
            name,
            text: String::new(),
            first_line: first,
            lines: (last - first + 1) as usize,
            map: Vec::new(),
        };
        for number in first..=last {
            let marks = std::iter::once(&main).chain(others);
            let mark = marks
                .filter(|span| span.source == main.source)
                .map(|span| span.start as usize)
                .find(|&start| source.line_of(start) == number);
            if let Some(line) = source.line_span(number) {
                window.push_line(source, line, mark, width.max(SHORTEST));
            }
        }
        window
    }

    /// Where a span of the source is in the window, if its first line is shown.
    pub(super) fn find(&self, source: &Source, span: Span) -> Option<(usize, usize)> {
        let line = source.line_of(span.start as usize);
        let shown = self.first_line..self.first_line + u32::try_from(self.lines).unwrap_or(u32::MAX);
        if span.source != source.id() || !shown.contains(&line) {
            return None;
        }
        let (_, last) = lines_of(source, span);
        let end = if shown.contains(&last) {
            span.start as usize + source.slice(span).trim_end_matches(['\n', '\r']).len()
        } else {
            source.line_span(line)?.end as usize
        };
        let start = self.offset(span.start as usize);
        Some((start, self.offset(end).max(start)))
    }

    /// Hides the characters of a span, as far as they are shown. Every character is one byte afterwards or as wide as it
    /// was, so that all places in the window stay where they are.
    pub(super) fn hide(&mut self, source: &Source, span: Span) {
        let (first, last) = lines_of(source, span);
        let shown = self.first_line..self.first_line + u32::try_from(self.lines).unwrap_or(u32::MAX);
        if span.source != source.id() || last < shown.start || first >= shown.end {
            return;
        }
        let range = self.offset(span.start as usize)..self.offset(span.end as usize);
        let Some(shown) = self.text.get(range.clone()) else {
            return;
        };
        let hidden: String = shown
            .chars()
            .flat_map(|character| {
                let mask = if matches!(character, '\n' | '…') {
                    character
                } else {
                    '*'
                };
                std::iter::repeat_n(mask, if mask == '*' { character.len_utf8() } else { 1 })
            })
            .collect();
        if hidden.len() == range.len() {
            self.text.replace_range(range, &hidden);
        }
    }

    /// Appends a line; where it is long, the part around its mark.
    fn push_line(&mut self, source: &Source, line: Span, mark: Option<usize>, width: usize) {
        let (start, end) = (line.start as usize, line.end as usize);
        let (start, end) = (start.max(source.bom()), end.max(source.bom()));
        let text = source.text();
        let fits = text
            .get(start..end)
            .is_none_or(|line| line.chars().nth(width).is_none());
        let from = match mark {
            Some(mark) if !fits && mark.saturating_sub(start) > width / 2 => {
                let before = text.get(start..mark).unwrap_or("");
                let back = before.char_indices().rev().take(BEFORE).last();
                back.map_or(start, |(at, _)| start + at)
            }
            _ => start,
        };
        if from > start {
            self.text.push('…');
        }
        let shown = text.get(from..end).unwrap_or("");
        let mut left = width;
        for (at, character) in shown.char_indices() {
            if left == 0 {
                break;
            }
            left -= 1;
            self.map.push((from + at, self.text.len()));
            match character {
                '\t' => self.text.push('\t'),
                _ => clean::push(&mut self.text, character),
            }
        }
        let cut = shown.chars().nth(width).is_some();
        self.map
            .push((if cut { self.last_source() + 1 } else { end }, self.text.len()));
        if cut {
            self.text.push('…');
        }
        self.text.push('\n');
    }

    fn last_source(&self) -> usize {
        self.map.last().map_or(0, |(source, _)| *source)
    }

    /// Where a byte of the source stands; what was cut away stands where the cut is.
    fn offset(&self, at: usize) -> usize {
        let index = self.map.partition_point(|(source, _)| *source < at);
        let entry = self.map.get(index).or(self.map.last());
        entry.map_or(0, |(_, window)| *window)
    }
}

/// The first and last line of a span. A span that ends with a line break ends on the line that it breaks.
fn lines_of(source: &Source, span: Span) -> (u32, u32) {
    let trimmed = source.slice(span).trim_end();
    let end = if trimmed.is_empty() {
        span.start as usize
    } else {
        span.start as usize + trimmed.len() - 1
    };
    (source.line_of(span.start as usize), source.line_of(end))
}

impl SourceCode for Window {
    /// The whole window for any span: it holds nothing that is not to be shown.
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            self.text.as_bytes(),
            (0, self.text.len()).into(),
            self.first_line.saturating_sub(1) as usize,
            0,
            self.lines,
        )))
    }
}
