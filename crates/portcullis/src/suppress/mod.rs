//! Inline suppressions: ours, and those of the tools that users come from.

mod annotation;
mod apply;
mod lines;
mod reach;
mod syntax;

pub(crate) use apply::{Cover, Settler, Suppressions};
pub use syntax::is_date;

use portcullis_model::Span;

/// One suppression as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Directive {
    /// The tool whose syntax it follows.
    pub tool: &'static str,
    /// The rules it names, in the words of that tool; `*` stands for anything.
    pub ids: Vec<String>,
    /// What it covers.
    pub scope: Scope,
    /// The reason given; empty where none is.
    pub reason: String,
    /// The last day on which it holds, `YYYY-MM-DD`.
    pub until: Option<String>,
    /// Its characters.
    pub span: Span,
}

/// What a suppression covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The whole file.
    File,
    /// What stands on its line or, where it has a line to itself, on the next line; and the block that begins there.
    Line,
    /// The resource that it stands in, or the whole file where it stands in none.
    Around,
    /// The resource that carries it.
    Resource,
}
