//! Turns byte spans into files, lines and columns.

use std::cell::Cell;

use portcullis_model::{Problem, Report, Source, SourceId, Span};
use serde::Serialize;

/// Looks up places of one report. What is asked for in the order of the text is counted on from the place before, so
/// that a thousand findings on one line of ten megabytes cost one walk over it.
pub(crate) struct Places<'r> {
    report: &'r Report,
    starts: Cell<Option<Known>>,
}

#[derive(Clone, Copy)]
struct Known {
    source: SourceId,
    offset: usize,
    at: At,
}

/// A place as reports give it: lines and columns from one, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Range {
    /// The first character.
    pub(crate) start: At,
    /// One past the last character.
    pub(crate) end: At,
}

/// A line and a column, both from one; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct At {
    pub(crate) line: u32,
    pub(crate) column: u32,
}

impl<'r> Places<'r> {
    pub(crate) fn new(report: &'r Report) -> Self {
        Self {
            report,
            starts: Cell::new(None),
        }
    }

    /// The path of the file that a span points into; empty where the report does not hold it.
    pub(crate) fn file(&self, span: Span) -> &'r str {
        self.report.source(span).map_or("", |source| source.path())
    }

    /// The file of a problem and the place in it, as far as they are known.
    pub(crate) fn of_problem(&self, problem: &'r Problem) -> (Option<&'r str>, Option<Range>) {
        let span = problem.span.filter(|&span| self.report.source(span).is_some());
        let file = span.map(|span| self.file(span)).or(problem.path.as_deref());
        (file, span.map(|span| self.range(span)))
    }

    /// The lines and columns of a span.
    pub(crate) fn range(&self, span: Span) -> Range {
        let Some(source) = self.report.source(span) else {
            let start = At { line: 1, column: 1 };
            return Range { start, end: start };
        };
        let start = self.starts.get().filter(|known| known.source == source.id());
        let start = Known::at(source, span.start as usize, start);
        self.starts.set(Some(start));
        let end = Known::at(source, span.end as usize, Some(start));
        Range {
            start: start.at,
            end: end.at,
        }
    }
}

impl Known {
    /// The place of an offset, counted on from a place before it on the same line where there is one.
    fn at(source: &Source, offset: usize, before: Option<Known>) -> Known {
        let counted = before
            .filter(|known| known.offset >= source.bom() && source.line_of(offset) == known.at.line)
            .and_then(|known| {
                let between = source.text().get(known.offset..offset)?;
                let column = known.at.column.saturating_add(characters(between));
                Some(At { column, ..known.at })
            });
        let at = counted.unwrap_or_else(|| {
            let position = source.position(offset);
            At {
                line: position.line,
                column: position.column,
            }
        });
        Known {
            source: source.id(),
            offset,
            at,
        }
    }
}

fn characters(text: &str) -> u32 {
    let count = if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}
