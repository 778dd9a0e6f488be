//! YAML and JSON text to spanned value trees.
//!
//! One [`build::Builder`] makes the tree; the JSON reader and the YAML events both feed it, so that keys, duplicate
//! keys, nesting and spans mean the same in both.

mod build;
pub mod events;
mod json;
mod problems;
mod scalar;
mod yaml;

use portcullis_model::{Comment, Problem, ProblemKind, Source, Span, Value};

/// All documents of a text, as far as they could be read.
#[derive(Debug, Default)]
pub struct Stream {
    /// The documents, in order. Of a broken document what stands before the fault is kept, with its open maps marked
    /// incomplete.
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
pub fn parse_part(source: &Source, part: Span) -> Stream {
    let text = source.slice(part);
    let start = part.start as usize;
    if !text.trim_start().starts_with(['{', '[']) {
        return yaml::read(source, text, start);
    }
    // Strict JSON is read by its own rules; whatever is not strict JSON may still be YAML that begins with a bracket.
    match json::read(source, text, start) {
        Ok(stream) => stream,
        Err(fault) => {
            let mut stream = yaml::read(source, text, start);
            let syntax = |problem: &&mut Problem| problem.kind == ProblemKind::Syntax;
            if source.path().ends_with(".json")
                && let Some(problem) = stream.problems.iter_mut().find(syntax)
            {
                *problem = fault.into_problem(source);
            }
            stream
        }
    }
}
