//! The tokens that are to be written: those of the text, with quotes around all labels, with `"${x}"` as `x`, and with
//! types as they are written today.

use std::collections::HashSet;

use super::token::{Kind, Token};

/// The tokens to be written; `None` where they are not the arguments and blocks that Terraform reads, or where a
/// comment would be lost.
pub(super) fn rewrite<'a>(tokens: &[Token<'a>]) -> Option<Vec<Token<'a>>> {
    let mut writer = Writer {
        rest: tokens,
        written: Vec::with_capacity(tokens.len()),
        bodies: vec![Body::default()],
    };
    while !writer.rest.is_empty() {
        writer.item()?;
    }
    (writer.bodies.len() == 1).then_some(writer.written)
}

/// A body that is not closed yet.
#[derive(Default)]
struct Body<'a> {
    /// The type of its block; empty for the file.
    block: &'a str,
    /// Whether it stands on the line of its block's header.
    on_one_line: bool,
    arguments: HashSet<&'a str>,
}

struct Writer<'t, 'a> {
    rest: &'t [Token<'a>],
    written: Vec<Token<'a>>,
    bodies: Vec<Body<'a>>,
}

impl<'a> Writer<'_, 'a> {
    /// Takes the next token as it is.
    fn keep(&mut self) -> Option<Token<'a>> {
        let (token, rest) = self.rest.split_first()?;
        self.written.push(*token);
        self.rest = rest;
        Some(*token)
    }

    /// One argument, header or closing brace, or what stands between them.
    fn item(&mut self) -> Option<()> {
        let token = self.keep()?;
        match token.kind {
            Kind::Newline | Kind::Comment => Some(()),
            Kind::End => self.rest.is_empty().then_some(()),
            Kind::CloseBrace => {
                self.bodies.pop()?;
                self.ends_item(false)
            }
            Kind::Name if self.bodies.last()?.on_one_line && !self.bodies.last()?.arguments.is_empty() => None,
            Kind::Name if self.rest.first()?.kind == Kind::Equal => self.argument(token.text),
            Kind::Name => self.header(token.text),
            _ => None,
        }
    }

    /// Whether what follows may follow an argument or a block: the end of the line, or of a body that has but one.
    fn ends_item(&self, closable: bool) -> Option<()> {
        let next = significant(self.rest)?;
        let ends = next.ends_line() || next.kind == Kind::End || (closable && next.kind == Kind::CloseBrace);
        ends.then_some(())
    }

    /// An argument from its `=` on.
    fn argument(&mut self, name: &'a str) -> Option<()> {
        let is_type = name == "type" && self.bodies.len() == 2 && self.bodies.last()?.block == "variable";
        let body = self.bodies.last_mut()?;
        body.arguments.insert(name).then_some(())?;
        let closable = body.on_one_line;
        self.keep()?;
        while self.rest.first()?.kind == Kind::Comment {
            self.keep()?;
        }
        let (mut expression, _) = self.rest.split_at_checked(expression_end(self.rest)?)?;
        while let [inner @ .., last] = expression
            && last.kind == Kind::Comment
        {
            expression = inner;
        }
        if expression.is_empty() {
            return None;
        }
        self.rest = self.rest.get(expression.len()..)?;
        if is_type {
            self.written.extend(modern_type(expression));
        } else if let Some(inner) = only_interpolated(expression) {
            self.unwrap(inner)?;
        } else {
            self.written.extend(expression);
        }
        self.ends_item(closable)
    }

    /// Writes what stood between `"${` and `}"`.
    fn unwrap(&mut self, inner: &[Token<'a>]) -> Option<()> {
        let is_newline = |token: &Token| token.kind == Kind::Newline;
        let start = inner.iter().position(|token| !is_newline(token))?;
        let end = inner.iter().rposition(|token| !is_newline(token))? + 1;
        let inner = inner.get(start..end)?;
        // Without the braces a comment could take what follows it.
        if inner.iter().any(Token::is_line_comment) {
            return None;
        }
        let (first, last) = (inner.first()?, inner.last()?);
        let has_parens = first.kind == Kind::OpenParen && last.kind == Kind::CloseParen;
        if inner.iter().any(is_newline) && !has_parens {
            self.written.push(Token::new(Kind::OpenParen, "("));
            self.written.extend(inner);
            self.written.push(Token::new(Kind::CloseParen, ")"));
        } else {
            self.written.extend(inner);
        }
        Some(())
    }

    /// A block's labels and its opening brace.
    fn header(&mut self, block: &'a str) -> Option<()> {
        if self.bodies.last()?.on_one_line {
            return None;
        }
        loop {
            match self.rest {
                [label, rest @ ..] if label.kind == Kind::Name && is_plain(label.text) => {
                    let quote = |kind| Token::new(kind, "\"");
                    let label = Token {
                        kind: Kind::Literal,
                        ..*label
                    };
                    self.written
                        .extend([quote(Kind::OpenQuote), label, quote(Kind::CloseQuote)]);
                    self.rest = rest;
                }
                [open, label, close, ..]
                    if (open.kind, close.kind) == (Kind::OpenQuote, Kind::CloseQuote) && is_plain(label.text) =>
                {
                    self.keep()?;
                    self.keep()?;
                    self.keep()?;
                }
                [open, close, ..] if (open.kind, close.kind) == (Kind::OpenQuote, Kind::CloseQuote) => {
                    self.keep()?;
                    self.keep()?;
                }
                [brace, ..] if brace.kind == Kind::OpenBrace => break,
                _ => return None,
            }
        }
        self.keep()?;
        self.bodies.push(Body {
            block,
            on_one_line: !significant(self.rest)?.ends_line(),
            arguments: HashSet::new(),
        });
        Some(())
    }
}

/// The next token that is no comment within a line.
fn significant<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<&'t Token<'a>> {
    tokens
        .iter()
        .find(|token| token.kind != Kind::Comment || token.is_line_comment())
}

/// Whether a label is written as it reads, whoever writes it.
fn is_plain(label: &str) -> bool {
    label
        .bytes()
        .all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'\\' | b'$' | b'%'))
}

/// How many tokens an expression has, with comments that follow it on its line.
fn expression_end(tokens: &[Token]) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::OpenQuote | Kind::OpenHeredoc => depth += 1,
            Kind::CloseQuote | Kind::CloseHeredoc => depth = depth.checked_sub(1)?,
            Kind::CloseBrace | Kind::End if depth == 0 => return Some(at),
            Kind::Comma if depth == 0 => return None,
            _ if depth == 0 && token.ends_line() => return Some(at),
            _ => depth = depth.checked_add_signed(token.nesting())?,
        }
    }
    None
}

/// What stands between `"${` and `}"`, where that is the whole expression.
fn only_interpolated<'t, 'a>(expression: &'t [Token<'a>]) -> Option<&'t [Token<'a>]> {
    let [quote, open, inner @ .., close, end] = expression else {
        return None;
    };
    let is_wrapped = quote.kind == Kind::OpenQuote
        && open.kind == Kind::OpenTemplate
        && open.text.starts_with('$')
        && close.kind == Kind::CloseTemplate
        && end.kind == Kind::CloseQuote
        && !inner.is_empty();
    is_wrapped.then_some(())?;
    let mut quotes = 0_isize;
    for token in inner {
        match token.kind {
            Kind::OpenQuote => quotes += 1,
            Kind::CloseQuote => quotes -= 1,
            Kind::OpenTemplate if quotes <= 0 && token.text.starts_with('$') => return None,
            Kind::CloseTemplate | Kind::Literal if quotes <= 0 => return None,
            _ => {}
        }
    }
    Some(inner)
}

/// The type of a variable. Before Terraform 0.12 types stood in quotes, and elements had none.
fn modern_type<'a>(expression: &[Token<'a>]) -> Vec<Token<'a>> {
    let call = |collection: Token<'a>, element: &'static str| {
        let name = Token {
            kind: Kind::Name,
            ..collection
        };
        vec![
            name,
            Token::new(Kind::OpenParen, "("),
            Token::new(Kind::Name, element),
            Token::new(Kind::CloseParen, ")"),
        ]
    };
    match expression {
        [name] if name.kind == Kind::Name && matches!(name.text, "list" | "map" | "set") => call(*name, "any"),
        [open, name, _] if open.kind == Kind::OpenQuote && matches!(name.text, "list" | "map") => call(*name, "string"),
        [open, name, _] if open.kind == Kind::OpenQuote && name.text == "string" => vec![Token {
            kind: Kind::Name,
            ..*name
        }],
        _ => expression.to_vec(),
    }
}
