//! Edits that mend what a rule found, in the layout of what stands around: a rule says only what it wants.
//!
//! Every function answers with no edit rather than with a doubtful one: where a value was computed, where a line holds
//! more than it should, or where the characters are not what they were taken for.

pub(crate) mod alias;
pub(crate) mod docker;
pub(crate) mod hcl;
pub(crate) mod yaml;

use portcullis_model::{Edit, Source, Span};

/// The line break that a text uses where it stands: that at the end of the line with this offset.
fn line_break(source: &Source, at: usize) -> &'static str {
    let rest = source.text().get(at..).unwrap_or("");
    match rest.find('\n') {
        Some(end) if rest[..end].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// The white space that the line with this offset begins with.
fn indent(source: &Source, at: usize) -> &str {
    let line = source.line_text(source.line_of(at)).trim_start_matches('\u{feff}');
    &line[..line.len() - line.trim_start().len()]
}

/// Where the line with this offset begins and ends, without its line break.
fn line(source: &Source, at: usize) -> Option<Span> {
    source.line_span(source.line_of(at))
}

/// An edit that puts a text at an offset.
fn insertion(source: &Source, at: usize, text: String) -> Edit {
    Edit {
        span: source.span(at, at),
        text,
    }
}

/// Takes the lines that a span touches out of a text, with their line breaks.
pub(crate) fn without_lines(source: &Source, span: Span) -> Option<Edit> {
    let first = line(source, span.start as usize)?.range().start;
    let last = line(source, (span.end as usize).saturating_sub(1).max(first))?
        .range()
        .end;
    let text = source.text();
    let end = match text.get(last..)?.find('\n') {
        Some(at) => last + at + 1,
        None => last,
    };
    Some(Edit {
        span: source.span(first, end),
        text: String::new(),
    })
}
