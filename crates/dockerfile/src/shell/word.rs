//! Words of a shell script: quotes, expansions and substitutions, and redirections with their targets.

use portcullis_model::dockerfile::Word;
use portcullis_model::{Reason, SmolStr, Unknown, Value, limits};

use super::{Scanner, Until};
use crate::expand::inside_quotes;
use crate::text::Text;

/// A word as it was read.
pub(super) struct Parsed<'t> {
    pub(super) start: usize,
    pub(super) end: usize,
    raw: &'t str,
    /// The text without quotes, where it differs from the word as written.
    text: Option<String>,
    unknown: Option<Unknown>,
}

impl<'t> Parsed<'t> {
    /// The word as written.
    pub(super) fn raw(&self) -> &'t str {
        self.raw
    }

    /// Whether this is the number before a redirection.
    pub(super) fn is_descriptor(&self) -> bool {
        !self.raw.is_empty() && self.raw.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The length of `NAME=` at the head of the word.
    pub(super) fn assignment(&self) -> Option<usize> {
        let equals = self.raw.find('=')?;
        let name = &self.raw[..equals];
        let name = name.strip_suffix('+').unwrap_or(name);
        let name = name.split_once('[').map_or(name, |(name, _)| name);
        let mut bytes = name.bytes();
        let first = bytes.next()?;
        let is_name = (first.is_ascii_alphabetic() || first == b'_')
            && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        is_name.then_some(equals + 1)
    }

    /// The value of what stands behind the first `skipped` bytes, which have no quotes in them.
    pub(super) fn value_after(&self, skipped: usize, text: &Text<'_>) -> Value {
        let (from, to) = inside_quotes(&self.raw[skipped..]);
        let start = self.start + skipped;
        let span = text.span(start + from, start + to);
        match &self.unknown {
            Some(unknown) => {
                let mut unknown = unknown.clone();
                unknown.prefix = SmolStr::new(unknown.prefix.get(skipped..).unwrap_or(""));
                Value::unknown(unknown, span)
            }
            None => {
                let text = self.text.as_deref().unwrap_or(self.raw);
                Value::string(text.get(skipped..).unwrap_or(""), span)
            }
        }
    }

    /// The word of the model.
    pub(super) fn into_word(self, text: &Text<'_>) -> Word {
        Word {
            value: self.value_after(0, text),
            raw: self.raw.into(),
            span: text.span(self.start, self.end),
        }
    }
}

/// A word as it grows.
struct Growing {
    start: usize,
    /// The text so far; `None` while it is as written.
    text: Option<String>,
    unknown: Option<Unknown>,
}

impl<'t> Scanner<'t> {
    pub(super) fn starts_process_substitution(&self) -> bool {
        matches!(self.peek(), Some(b'<' | b'>')) && self.ahead(1) == Some(b'(')
    }

    /// The word that begins here; empty where none does.
    pub(super) fn word(&mut self) -> Parsed<'t> {
        let mut word = Growing {
            start: self.at,
            text: None,
            unknown: None,
        };
        if self.starts_process_substitution() {
            self.at += 2;
            self.substitution(Until::Parenthesis, &mut word);
        }
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' | b';' | b'&' | b'|' | b'<' | b'>' | b')' => break,
                b'(' if !self.begins_pattern(&word) => break,
                b'(' => self.skip_parentheses(),
                b'\'' => self.single_quoted(&mut word),
                b'"' => self.double_quoted(&mut word),
                b'\\' => self.escaped(&mut word),
                b'$' => self.dollar(&mut word, false),
                b'`' if self.in_backticks => break,
                b'`' => {
                    self.at += 1;
                    self.substitution(Until::Backtick, &mut word);
                }
                _ => self.plain(&mut word),
            }
        }
        Parsed {
            start: word.start,
            end: self.at,
            raw: self.text.slice(word.start, self.at),
            text: word.text,
            unknown: word.unknown,
        }
    }

    /// Bytes that mean themselves.
    fn plain(&mut self, word: &mut Growing) {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            if b" \t\r\n;&|<>()'\"\\$`".contains(&byte) {
                break;
            }
            self.at += 1;
        }
        if let Some(text) = &mut word.text {
            text.push_str(self.text.slice(start, self.at));
        }
    }

    /// From here on the word's text is not what is written.
    fn own<'w>(&self, word: &'w mut Growing) -> &'w mut String {
        let (start, at) = (word.start, self.at);
        word.text.get_or_insert_with(|| self.text.slice(start, at).to_owned())
    }

    /// `@( )` and the like, of bash's extended patterns.
    fn begins_pattern(&self, word: &Growing) -> bool {
        self.at > word.start && b"@!?*+".contains(&self.bytes[self.at - 1])
    }

    fn skip_parentheses(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
        self.complain(|| "a pattern is not closed".to_owned());
    }

    fn single_quoted(&mut self, word: &mut Growing) {
        let _ = self.own(word);
        self.at += 1;
        let start = self.at;
        while self.peek().is_some_and(|byte| byte != b'\'') {
            self.at += 1;
        }
        let inner = self.text.slice(start, self.at);
        self.own(word).push_str(inner);
        if self.peek().is_none() {
            self.complain(|| "a quote is not closed".to_owned());
        } else {
            self.at += 1;
        }
    }

    fn double_quoted(&mut self, word: &mut Growing) {
        let _ = self.own(word);
        self.at += 1;
        loop {
            match self.peek() {
                None => return self.complain(|| "a quote is not closed".to_owned()),
                Some(b'"') => {
                    self.at += 1;
                    return;
                }
                Some(b'`') if self.in_backticks => return self.complain(|| "a quote is not closed".to_owned()),
                Some(b'`') => {
                    self.at += 1;
                    self.substitution(Until::Backtick, word);
                }
                Some(b'$') => self.dollar(word, true),
                Some(b'\\') if !matches!(self.ahead(1), Some(b'"' | b'\\' | b'$' | b'`' | b'\n')) => {
                    self.own(word).push('\\');
                    self.at += 1;
                }
                Some(b'\\') => self.escaped(word),
                Some(_) => {
                    let start = self.at;
                    while self.peek().is_some_and(|byte| !b"\"`$\\".contains(&byte)) {
                        self.at += 1;
                    }
                    let plain = self.text.slice(start, self.at);
                    self.own(word).push_str(plain);
                }
            }
        }
    }

    /// A backslash and what it takes the meaning from; with a line break it is nothing at all.
    fn escaped(&mut self, word: &mut Growing) {
        let _ = self.own(word);
        self.at += 1;
        if self.take("\n") || self.take("\r\n") {
            return;
        }
        match self.text.slice(self.at, self.end).chars().next() {
            Some(c) => {
                self.at += c.len_utf8();
                self.own(word).push(c);
            }
            None => self.own(word).push('\\'),
        }
    }

    /// A `$` and what it expands.
    fn dollar(&mut self, word: &mut Growing, quoted: bool) {
        let start = self.at;
        let _ = self.own(word);
        self.at += 1;
        match self.peek() {
            Some(b'(') => {
                self.at += 1;
                if self.peek() == Some(b'(') {
                    self.at += 1;
                    if self.skip_arithmetic() {
                        return self.forget(word, Reason::Expression, start);
                    }
                    self.at -= 1;
                }
                self.substitution(Until::Parenthesis, word);
            }
            Some(b'{') => {
                self.at += 1;
                self.skip_parameter(quoted);
                self.forget(word, Reason::BuildArgument, start);
            }
            Some(b'\'') if !quoted => self.ansi_quoted(word),
            Some(b'"') if !quoted => {}
            Some(byte) if byte.is_ascii_alphabetic() || byte == b'_' => {
                while self
                    .peek()
                    .is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
                {
                    self.at += 1;
                }
                self.forget(word, Reason::BuildArgument, start);
            }
            Some(byte) if byte.is_ascii_digit() || b"@*#?$!-".contains(&byte) => {
                self.at += 1;
                self.forget(word, Reason::Expression, start);
            }
            _ => self.own(word).push('$'),
        }
    }

    /// The word's text is not known from here on.
    fn forget(&self, word: &mut Growing, reason: Reason, start: usize) {
        if word.unknown.is_none() {
            let mut unknown = Unknown::new(reason, self.text.slice(start, self.at));
            unknown.prefix = word.text.as_deref().unwrap_or("").into();
            word.unknown = Some(unknown);
        }
    }

    /// `$'...'`: its escapes are few, and only the quote's matters to where it ends.
    fn ansi_quoted(&mut self, word: &mut Growing) {
        self.at += 1;
        loop {
            match self.text.slice(self.at, self.end).chars().next() {
                None => return self.complain(|| "a quote is not closed".to_owned()),
                Some('\'') => {
                    self.at += 1;
                    return;
                }
                Some('\\') => {
                    self.at += 1;
                    let escaped = self.text.slice(self.at, self.end).chars().next();
                    self.at += escaped.map_or(0, char::len_utf8);
                    self.own(word).push(match escaped {
                        Some('n') => '\n',
                        Some('t') => '\t',
                        Some('r') => '\r',
                        other => other.unwrap_or('\\'),
                    });
                }
                Some(c) => {
                    self.at += c.len_utf8();
                    self.own(word).push(c);
                }
            }
        }
    }

    /// The commands of a substitution whose opening characters were just taken.
    fn substitution(&mut self, until: Until, word: &mut Growing) {
        let start = self.at;
        if self.enter() {
            let backticks = std::mem::replace(&mut self.in_backticks, until == Until::Backtick);
            let heredocs = std::mem::take(&mut self.heredocs);
            self.list(until);
            self.heredocs = heredocs;
            self.in_backticks = backticks;
            self.depth -= 1;
        }
        if word.unknown.is_none() {
            let open = if until == Until::Backtick { 1 } else { 2 };
            let before = start.saturating_sub(open);
            let _ = self.own(word);
            self.forget(word, Reason::Expression, before);
        }
    }

    /// One level deeper, unless that is too deep: then nothing more is read.
    fn enter(&mut self) -> bool {
        if self.depth >= limits::NESTING {
            self.complain(|| "substitutions are nested too deeply".to_owned());
            self.at = self.end;
            return false;
        }
        self.depth += 1;
        true
    }

    /// The rest of `${ }`.
    fn skip_parameter(&mut self, quoted: bool) {
        if !self.enter() {
            return;
        }
        let mut inner = Growing {
            start: self.at,
            text: Some(String::new()),
            unknown: None,
        };
        loop {
            match self.peek() {
                None => {
                    self.complain(|| "`${` is not closed".to_owned());
                    break;
                }
                Some(b'}') => {
                    self.at += 1;
                    break;
                }
                Some(b'\\') => self.escaped(&mut inner),
                Some(b'\'') if !quoted => self.single_quoted(&mut inner),
                Some(b'"') => self.double_quoted(&mut inner),
                Some(b'$') => self.dollar(&mut inner, quoted),
                Some(b'`') if !self.in_backticks => {
                    self.at += 1;
                    self.substitution(Until::Backtick, &mut inner);
                }
                Some(_) => self.at += 1,
            }
        }
        self.depth -= 1;
    }

    /// The rest of `(( ))`; false, with nothing taken, where it turns out to be something else.
    pub(super) fn skip_arithmetic(&mut self) -> bool {
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'(' => depth += 1,
                b')' if depth > 0 => depth -= 1,
                b')' if self.ahead(1) == Some(b')') => {
                    self.at += 2;
                    return true;
                }
                b')' => break,
                _ => {}
            }
            self.at += 1;
            if self.at - start > self.guesses {
                break;
            }
        }
        self.guesses = self.guesses.saturating_sub(self.at - start);
        self.at = start;
        false
    }

    /// A redirection that begins here.
    pub(super) fn redirect(&mut self) -> Option<Parsed<'t>> {
        self.redirect_from(self.at)
    }

    /// A redirection whose descriptor's number begins at `start`; its value is that of its target.
    pub(super) fn redirect_from(&mut self, start: usize) -> Option<Parsed<'t>> {
        const OPERATORS: [&str; 12] = ["<<<", "<<-", "<<", "<&", "<>", "<", "&>>", "&>", ">>", ">&", ">|", ">"];
        let operator = OPERATORS.into_iter().find(|operator| self.take(operator))?;
        self.skip_blanks();
        let target = self.word();
        if target.raw.is_empty() {
            self.complain(|| format!("`{operator}` has no target"));
        }
        if operator == "<<" || operator == "<<-" {
            let delimiter = target.raw.replace(['\'', '"', '\\'], "");
            self.heredocs.push((delimiter, operator == "<<-"));
        }
        let Parsed {
            end,
            raw,
            text,
            unknown,
            ..
        } = target;
        let text = Some(text.unwrap_or_else(|| raw.to_owned()));
        Some(Parsed {
            start,
            end,
            raw: self.text.slice(start, end),
            text,
            unknown,
        })
    }
}
