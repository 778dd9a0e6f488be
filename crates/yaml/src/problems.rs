//! What could not be read, bounded and told in words that help.

use portcullis_model::limits::PROBLEMS_PER_FILE;
use portcullis_model::{Problem, ProblemKind, Source, Span};

/// Problems of one text; those beyond the limit are only counted.
#[derive(Default)]
pub(crate) struct Problems {
    kept: Vec<Problem>,
    more: usize,
}

impl Problems {
    pub(crate) fn push(&mut self, kind: ProblemKind, span: Span, message: impl Into<String>) {
        if self.kept.len() < PROBLEMS_PER_FILE {
            self.kept.push(Problem::at(kind, span, message));
        } else {
            self.more += 1;
        }
    }

    pub(crate) fn finish(mut self) -> Vec<Problem> {
        if self.more > 0
            && let Some(last) = self.kept.last_mut()
        {
            let more = self.more;
            last.message
                .push_str(&format!(" (and {more} more problems in this file)"));
        }
        self.kept
    }
}

/// A fault in the grammar: where, and what.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) message: &'static str,
}

impl Fault {
    pub(crate) fn into_problem(self, source: &Source) -> Problem {
        let span = character_at(source, self.at);
        Problem::at(
            ProblemKind::Syntax,
            span,
            format!("this is not valid JSON: {}", self.message),
        )
    }
}

/// The character at an offset; where a line or the text ends there, the last visible character before it.
pub(crate) fn character_at(source: &Source, offset: usize) -> Span {
    let text = source.text();
    let mut start = offset.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let here = text[start..].chars().next();
    if here.is_none_or(char::is_whitespace) {
        let before = text[..start].trim_end();
        if let Some(last) = before.chars().next_back() {
            return source.span(before.len() - last.len_utf8(), before.len());
        }
    }
    source.span(start, start + here.map_or(0, char::len_utf8))
}
