//! YAML and JSON text to spanned value trees.

use portcullis_model::{Comment, Problem, Source, Span, Value};

/// All documents of a text, as far as they could be read.
#[derive(Debug, Default)]
pub struct Stream {
    /// The documents, in order.
    pub documents: Vec<Document>,
    /// The comments, in order.
    pub comments: Vec<Comment>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// One document.
#[derive(Debug)]
pub struct Document {
    /// Its value.
    pub value: Value,
    /// Its characters, without the markers around it.
    pub span: Span,
}

/// Parses a whole source.
#[must_use]
pub fn parse(source: &Source) -> Stream {
    parse_part(source, source.whole())
}

/// Parses a part of a source; spans are those of the whole source.
#[must_use]
pub fn parse_part(_source: &Source, _part: Span) -> Stream {
    Stream::default()
}
