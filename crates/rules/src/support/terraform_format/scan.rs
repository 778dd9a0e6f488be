//! Text to tokens.

use portcullis_model::limits;

use super::token::{Kind, Token};

/// The tokens of a text, the last being [`Kind::End`]; `None` where it is no HCL, or nested too deeply.
pub(super) fn scan(text: &str) -> Option<Vec<Token<'_>>> {
    let mut scanner = Scanner {
        text,
        at: if text.starts_with('\u{feff}') { 3 } else { 0 },
        tokens: Vec::with_capacity(text.len() / 4),
        open: Vec::new(),
    };
    while scanner.at < text.len() {
        match scanner.open.last() {
            Some(Open::Quote) => scanner.string()?,
            Some(Open::Heredoc { marker, .. }) => {
                let marker = *marker;
                scanner.heredoc(marker)?;
            }
            _ => scanner.code()?,
        }
    }
    scanner.push(Kind::End, 0);
    scanner.open.is_empty().then_some(scanner.tokens)
}

/// What is open, and decides how the text reads on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open<'a> {
    Brace,
    Bracket,
    Paren,
    Template,
    Quote,
    Heredoc { marker: &'a str, at_line_start: bool },
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token<'a>>,
    open: Vec<Open<'a>>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Takes so many bytes as a token.
    fn push(&mut self, kind: Kind, bytes: usize) {
        let text = self.rest().get(..bytes).unwrap_or("");
        self.tokens.push(Token {
            kind,
            text,
            start: Some(self.at),
        });
        self.at += bytes;
    }

    fn open(&mut self, kind: Kind, bytes: usize, open: Open<'a>) -> Option<()> {
        self.push(kind, bytes);
        self.open.push(open);
        (self.open.len() <= limits::NESTING).then_some(())
    }

    fn close(&mut self, kind: Kind, bytes: usize, open: Open<'a>) -> Option<()> {
        self.push(kind, bytes);
        (self.open.pop()? == open).then_some(())
    }

    /// One token outside of strings, or the white space before it.
    fn code(&mut self) -> Option<()> {
        let rest = self.rest();
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if blank > 0 {
            self.at += blank;
            return Some(());
        }
        let first = rest.chars().next()?;
        match first {
            '#' => self.push(Kind::Comment, through_line_end(rest)),
            '/' if rest.starts_with("//") => self.push(Kind::Comment, through_line_end(rest)),
            '/' if rest.starts_with("/*") => self.push(Kind::Comment, rest.get(2..)?.find("*/")? + 4),
            '"' => return self.open(Kind::OpenQuote, 1, Open::Quote),
            '{' => return self.open(Kind::OpenBrace, 1, Open::Brace),
            '[' => return self.open(Kind::OpenBracket, 1, Open::Bracket),
            '(' => return self.open(Kind::OpenParen, 1, Open::Paren),
            '}' if self.open.last() == Some(&Open::Template) => {
                return self.close(Kind::CloseTemplate, 1, Open::Template);
            }
            '~' if rest.starts_with("~}") => return self.close(Kind::CloseTemplate, 2, Open::Template),
            '}' => return self.close(Kind::CloseBrace, 1, Open::Brace),
            ']' => return self.close(Kind::CloseBracket, 1, Open::Bracket),
            ')' => return self.close(Kind::CloseParen, 1, Open::Paren),
            '<' if rest.starts_with("<<") => return self.open_heredoc(),
            '0'..='9' => self.push(Kind::Number, number(rest)),
            _ if starts_name(first) => self.push(Kind::Name, name(rest)),
            _ => {
                let (kind, bytes) = symbol(rest)?;
                self.push(kind, bytes);
            }
        }
        Some(())
    }

    fn open_heredoc(&mut self) -> Option<()> {
        let rest = self.rest();
        let after = rest.get(2..)?;
        let after = after.strip_prefix('-').unwrap_or(after);
        let (marker, after) = after.split_at_checked(name(after))?;
        let line_break = ["\n", "\r\n"].into_iter().find(|end| after.starts_with(end))?;
        let bytes = rest.len() - after.len() + line_break.len();
        let open = Open::Heredoc {
            marker,
            at_line_start: true,
        };
        marker.starts_with(starts_name).then_some(())?;
        self.open(Kind::OpenHeredoc, bytes, open)
    }

    /// The next part of a quoted string.
    fn string(&mut self) -> Option<()> {
        let rest = self.rest();
        let bytes = literal(rest, &['"', '\n', '\r'], true)?;
        if bytes > 0 {
            self.push(Kind::Literal, bytes);
            return Some(());
        }
        if rest.starts_with('"') {
            return self.close(Kind::CloseQuote, 1, Open::Quote);
        }
        self.open_template()
    }

    /// The next part of a heredoc: at most the rest of the line.
    fn heredoc(&mut self, marker: &str) -> Option<()> {
        let rest = self.rest();
        let bytes = through_line_end(rest);
        let line = rest.get(..bytes)?;
        let Some(Open::Heredoc { at_line_start, .. }) = self.open.last_mut() else {
            return None;
        };
        if *at_line_start && line.trim() == marker {
            let content = line.strip_suffix('\n')?;
            let content = content.strip_suffix('\r').unwrap_or(content);
            self.open.pop();
            self.push(Kind::CloseHeredoc, content.len());
            self.push(Kind::Newline, line.len() - content.len());
            return Some(());
        }
        let literal = literal(line, &['\n', '\r'], false)?;
        match line.get(literal..)? {
            "\n" | "\r\n" => {
                *at_line_start = true;
                self.push(Kind::Literal, bytes);
                Some(())
            }
            after if after.starts_with(['$', '%']) => {
                *at_line_start = false;
                if literal > 0 {
                    self.push(Kind::Literal, literal);
                }
                self.open_template()
            }
            _ => None,
        }
    }

    fn open_template(&mut self) -> Option<()> {
        let rest = self.rest();
        let sign = rest.starts_with("${") || rest.starts_with("%{");
        let bytes = if rest.get(2..).is_some_and(|rest| rest.starts_with('~')) {
            3
        } else {
            2
        };
        sign.then_some(())?;
        self.open(Kind::OpenTemplate, bytes, Open::Template)
    }
}

/// The bytes up to and with the next line break.
fn through_line_end(text: &str) -> usize {
    memchr::memchr(b'\n', text.as_bytes()).map_or(text.len(), |at| at + 1)
}

fn starts_name(first: char) -> bool {
    first.is_alphabetic() || first == '_'
}

/// The bytes of a name, whatever it starts with.
fn name(text: &str) -> usize {
    let in_name = |next: char| next.is_alphanumeric() || matches!(next, '_' | '-');
    text.find(|next| !in_name(next)).unwrap_or(text.len())
}

/// The bytes of a number: digits, points and exponents, not ending with a point.
fn number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let (mut at, mut end) = (0, 0);
    loop {
        match bytes.get(at) {
            Some(b'0'..=b'9') => at += 1,
            Some(b'.') => {
                at += 1;
                continue;
            }
            Some(b'e' | b'E') if is_digit(at + 1) => at += 2,
            Some(b'e' | b'E') if matches!(bytes.get(at + 1), Some(b'+' | b'-')) && is_digit(at + 2) => at += 3,
            _ => return end,
        }
        end = at;
    }
}

/// The bytes up to where a template or one of these characters begins.
fn literal(text: &str, ends: &[char], escapes: bool) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = text.get(at..)?;
        let Some(next) = rest.chars().next().filter(|next| !ends.contains(next)) else {
            return Some(at);
        };
        at += match next {
            '$' | '%' => match rest.as_bytes() {
                [_, b'{', ..] => return Some(at),
                [sign, doubled, b'{', ..] if sign == doubled => 3,
                _ => 1,
            },
            '\\' if escapes => {
                let escaped = rest.get(1..)?.chars().next()?;
                if matches!(escaped, '\n' | '\r') {
                    return None;
                }
                1 + escaped.len_utf8()
            }
            _ => next.len_utf8(),
        };
    }
}

/// Signs and their kinds; the longer of two that begin alike stands first.
const SYMBOLS: [(&str, Kind); 24] = [
    ("\r\n", Kind::Newline),
    ("\n", Kind::Newline),
    ("...", Kind::Ellipsis),
    (".", Kind::Dot),
    ("::", Kind::DoubleColon),
    (":", Kind::Colon),
    ("==", Kind::Operator),
    ("=>", Kind::Arrow),
    ("=", Kind::Equal),
    ("!=", Kind::Operator),
    ("!", Kind::Bang),
    (">=", Kind::Operator),
    (">", Kind::Operator),
    ("<=", Kind::Operator),
    ("<", Kind::Operator),
    ("&&", Kind::Operator),
    ("||", Kind::Operator),
    ("+", Kind::Operator),
    ("*", Kind::Operator),
    ("/", Kind::Operator),
    ("%", Kind::Operator),
    ("-", Kind::Minus),
    (",", Kind::Comma),
    ("?", Kind::Question),
];

fn symbol(text: &str) -> Option<(Kind, usize)> {
    SYMBOLS
        .iter()
        .find(|(sign, _)| text.starts_with(sign))
        .map(|(sign, kind)| (*kind, sign.len()))
}
