//! The words of a text in HCL, as far as its layout depends on them.

use unicode_segmentation::UnicodeSegmentation;

/// What a token is. Operators that are laid out alike share a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Number,
    /// Characters of a string or a heredoc that stand for themselves.
    Literal,
    OpenQuote,
    CloseQuote,
    /// `<<END` or `<<-END`, with the line break.
    OpenHeredoc,
    /// The line that ends a heredoc, without its line break.
    CloseHeredoc,
    /// `${`, `%{`, or one of them with `~`.
    OpenTemplate,
    /// `}` or `~}`.
    CloseTemplate,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    OpenParen,
    CloseParen,
    Equal,
    Colon,
    DoubleColon,
    Comma,
    Question,
    Dot,
    Ellipsis,
    /// `=>`.
    Arrow,
    Minus,
    Bang,
    /// Any other operator of two operands.
    Operator,
    /// A comment; one that ends with its line has the line break.
    Comment,
    Newline,
    /// What follows the last token.
    End,
}

/// A word of the text, or one that is put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    /// Where it stands in the text; `None` for a token that is put there.
    pub(super) start: Option<usize>,
}

impl<'a> Token<'a> {
    /// A token that the text does not have.
    pub(super) fn new(kind: Kind, text: &'a str) -> Self {
        Self {
            kind,
            text,
            start: None,
        }
    }

    /// Whether the next token stands on another line.
    pub(super) fn ends_line(&self) -> bool {
        self.kind == Kind::Newline || self.is_line_comment()
    }

    /// Whether it is a comment that takes the rest of its line.
    pub(super) fn is_line_comment(&self) -> bool {
        self.kind == Kind::Comment && !self.text.starts_with("/*")
    }

    /// How many brackets it opens, less those that it closes.
    pub(super) fn nesting(&self) -> isize {
        match self.kind {
            Kind::OpenBrace | Kind::OpenBracket | Kind::OpenParen | Kind::OpenTemplate => 1,
            Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen | Kind::CloseTemplate => -1,
            _ => 0,
        }
    }

    /// How many characters a reader sees, each with its accents.
    pub(super) fn columns(&self) -> usize {
        if self.text.is_ascii() && !self.text.contains('\r') {
            self.text.len()
        } else {
            self.text.graphemes(true).count()
        }
    }
}
