//! Problems: what of the user's files we could not read.

use crate::finding::Severity;
use crate::source::Span;

/// Something that could not be read or understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The kind of problem.
    pub kind: ProblemKind,
    /// What happened, and what was lost by it.
    pub message: String,
    /// The path of the file, where there is one; with `/`, relative to the scanned root.
    pub path: Option<std::sync::Arc<str>>,
    /// The place, where the file could be read at all.
    pub span: Option<Span>,
}

impl Problem {
    /// A problem at a place of a source that was read.
    #[must_use]
    pub fn at(kind: ProblemKind, span: Span, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            path: None,
            span: Some(span),
        }
    }

    /// A problem with a file that could not be read at all.
    #[must_use]
    pub fn with_file(kind: ProblemKind, path: impl Into<std::sync::Arc<str>>, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            path: Some(path.into()),
            span: None,
        }
    }
}

/// The kinds of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// The file could not be opened or read, or leads out of the scanned root.
    Unreadable,
    /// The file is not UTF-8 text.
    NotText,
    /// The text, or a part of it, does not follow its format's grammar.
    Syntax,
    /// A key is given twice where only one counts.
    DuplicateKey,
    /// One of our limits was reached.
    Limit,
    /// Something the file refers to is not there or was not followed.
    Unresolved,
    /// A call of a module that is not there, so that nothing is known of what it makes.
    Module,
    /// A suppression that cannot be understood.
    Suppression,
    /// A rule could not be run to its end.
    Rule,
}

impl ProblemKind {
    /// The stable name used in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ProblemKind::Unreadable => "unreadable",
            ProblemKind::NotText => "not-text",
            ProblemKind::Syntax => "syntax",
            ProblemKind::DuplicateKey => "duplicate-key",
            ProblemKind::Limit => "limit",
            ProblemKind::Unresolved => "unresolved",
            ProblemKind::Module => "module",
            ProblemKind::Suppression => "suppression",
            ProblemKind::Rule => "rule",
        }
    }

    /// How much a gate should care: what was not read may hold anything.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            ProblemKind::Unreadable | ProblemKind::NotText | ProblemKind::Syntax | ProblemKind::Limit => Severity::High,
            ProblemKind::DuplicateKey | ProblemKind::Rule => Severity::Medium,
            ProblemKind::Unresolved | ProblemKind::Module | ProblemKind::Suppression => Severity::Low,
        }
    }
}
