//! Comments, kept because suppressions live in them.

use smol_str::SmolStr;

use crate::source::Span;

/// A comment of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The whole comment, with the characters that begin (and end) it.
    pub span: Span,
    /// The text without those characters, trimmed.
    pub text: SmolStr,
}
