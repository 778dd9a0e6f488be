//! Regular expressions of the syntax that Terraform takes (RE2), rewritten to that of the engine here.
//!
//! The two are close, but what looks alike may differ: `\d`, `\w`, `\s` and `\b` know only ASCII here, a `{` that repeats
//! nothing is itself, brackets do not nest, and a repetition cannot be repeated.

use std::iter::Peekable;
use std::str::Chars;

use regex::{Regex, RegexBuilder};
use smol_str::SmolStr;

/// Bytes that a compiled pattern may take.
const SIZE: usize = 1 << 22;

/// The most often that something may be repeated.
const REPETITIONS: u32 = 1_000;

/// What a class of characters costs, and one of those that Unicode defines, in characters.
const CLASS: usize = 8;
const PROPERTY: usize = 256;

pub(super) struct Pattern {
    pub(super) regex: Regex,
    /// The names of the groups in their order.
    pub(super) names: Vec<Option<SmolStr>>,
}

/// A pattern that is read, but not compiled yet.
pub(super) struct Draft {
    text: String,
    names: Vec<Option<SmolStr>>,
    /// What compiling it costs, about: how often something in it is repeated counts.
    pub(super) cost: usize,
}

impl Draft {
    pub(super) fn read(pattern: &str) -> Result<Self, SmolStr> {
        let mut reader = Reader {
            rest: pattern.chars().peekable(),
            out: String::with_capacity(pattern.len() * 2),
            names: Vec::new(),
            costs: vec![0],
            last: 0,
        };
        reader.read()?;
        Ok(Self {
            text: reader.out,
            names: reader.names,
            cost: reader.costs.iter().fold(0, |sum, cost| sum.saturating_add(*cost)),
        })
    }

    pub(super) fn compile(self) -> Result<Pattern, SmolStr> {
        let regex = RegexBuilder::new(&self.text).size_limit(SIZE).build();
        let regex = regex.map_err(|_| SmolStr::new_static("the pattern is no regular expression"))?;
        Ok(Pattern {
            regex,
            names: self.names,
        })
    }
}

struct Reader<'p> {
    rest: Peekable<Chars<'p>>,
    out: String,
    names: Vec<Option<SmolStr>>,
    /// What the groups around cost so far, the innermost last, and what the last thing in it costs.
    costs: Vec<usize>,
    last: usize,
}

/// What a backslash makes of the letter behind it.
enum Escape {
    Character(char),
    /// A class as its inner part, and whether it is negated.
    Class(String, bool),
}

impl Reader<'_> {
    fn take(&mut self, wanted: char) -> bool {
        self.rest.next_if_eq(&wanted).is_some()
    }

    /// Adds what something costs to the group that it is in.
    fn spend(&mut self, cost: usize) {
        self.last = cost;
        if let Some(sum) = self.costs.last_mut() {
            *sum = sum.saturating_add(cost);
        }
    }

    fn literal(&mut self, character: char) {
        self.spend(1);
        if character.is_ascii_alphanumeric() || !character.is_ascii() {
            self.out.push(character);
        } else {
            self.out.push_str(&hex(character));
        }
    }

    fn read(&mut self) -> Result<(), SmolStr> {
        // Whether what was read last is a repetition.
        let mut repeated = false;
        while let Some(character) = self.rest.next() {
            let repeats = match character {
                '*' | '+' | '?' => {
                    self.out.push(character);
                    true
                }
                '{' => match self.counts() {
                    Some((text, most)) => {
                        if most > REPETITIONS {
                            return Err(SmolStr::new_static("the pattern repeats something too often"));
                        }
                        self.out.push_str(&text);
                        let (cost, once) = (self.last.saturating_mul(most as usize), self.last);
                        self.spend(cost.saturating_sub(once));
                        self.last = cost;
                        true
                    }
                    None => {
                        self.literal('{');
                        false
                    }
                },
                _ => false,
            };
            if repeats {
                if repeated {
                    return Err(SmolStr::new_static("the pattern repeats a repetition"));
                }
                if self.take('?') {
                    self.out.push('?');
                }
            }
            repeated = repeats;
            match character {
                '*' | '+' | '?' | '{' => {}
                '(' => self.group()?,
                ')' => {
                    self.out.push(')');
                    let inner = if self.costs.len() > 1 { self.costs.pop() } else { None };
                    self.spend(inner.unwrap_or(0));
                }
                '[' => self.brackets()?,
                '\\' => self.backslash()?,
                '|' | '^' | '$' | '.' => {
                    self.out.push(character);
                    self.spend(CLASS);
                }
                _ => self.literal(character),
            }
        }
        Ok(())
    }

    /// `{n}`, `{n,}` or `{n,m}` behind its brace, and the larger of its numbers; nothing is taken where it is none.
    fn counts(&mut self) -> Option<(String, u32)> {
        let mut ahead = self.rest.clone();
        let least = count(&mut ahead)?;
        let mut text = format!("{{{least}");
        let mut most = least;
        if ahead.next_if_eq(&',').is_some() {
            text.push(',');
            if ahead.peek() != Some(&'}') {
                most = count(&mut ahead)?;
                text.push_str(&most.to_string());
                if most < least {
                    // An error either way.
                    most = u32::MAX;
                }
            }
        }
        ahead.next_if_eq(&'}')?;
        text.push('}');
        self.rest = ahead;
        Some((text, most))
    }

    fn group(&mut self) -> Result<(), SmolStr> {
        if !self.take('?') {
            self.open(None);
            return Ok(());
        }
        if self.take('P') {
            if !self.take('<') {
                return Err(SmolStr::new_static("the pattern has an unknown kind of group"));
            }
            return self.named();
        } else if self.take('<') {
            return self.named();
        }
        let mut flags = String::new();
        let mut negated = false;
        loop {
            match self.rest.next() {
                Some(flag @ ('i' | 'm' | 's' | 'U')) => flags.push(flag),
                Some('-') if !negated => {
                    negated = true;
                    flags.push('-');
                }
                Some(end @ (':' | ')')) if !flags.ends_with('-') => {
                    if end == ':' || !flags.is_empty() {
                        self.out.push_str("(?");
                        self.out.push_str(&flags);
                        self.out.push(end);
                    }
                    if end == ':' {
                        self.costs.push(0);
                    }
                    return Ok(());
                }
                _ => return Err(SmolStr::new_static("the pattern has an unknown kind of group")),
            }
        }
    }

    fn open(&mut self, name: Option<SmolStr>) {
        self.names.push(name);
        self.out.push('(');
        self.costs.push(0);
    }

    fn named(&mut self) -> Result<(), SmolStr> {
        let mut name = String::new();
        loop {
            match self.rest.next() {
                Some('>') if !name.is_empty() => break,
                Some(character) if character.is_ascii_alphanumeric() || character == '_' => name.push(character),
                _ => return Err(SmolStr::new_static("the pattern has a group with a wrong name")),
            }
        }
        self.open(Some(name.into()));
        Ok(())
    }

    fn backslash(&mut self) -> Result<(), SmolStr> {
        match self.rest.peek() {
            Some('A') => self.out.push_str("\\A"),
            Some('z') => self.out.push_str("\\z"),
            Some('b') => self.out.push_str("(?-u:\\b)"),
            Some('B') => self.out.push_str("(?-u:\\B)"),
            Some('Q') => {
                self.rest.next();
                while let Some(character) = self.rest.next() {
                    if character == '\\' && self.take('E') {
                        break;
                    }
                    self.literal(character);
                }
                return Ok(());
            }
            _ => {
                match self.escape()? {
                    Escape::Character(character) => self.literal(character),
                    Escape::Class(inner, negated) => self.class(&inner, negated),
                }
                return Ok(());
            }
        }
        self.rest.next();
        Ok(())
    }

    fn class(&mut self, inner: &str, negated: bool) {
        self.spend(if inner.starts_with("\\p") { PROPERTY } else { CLASS });
        self.out.push_str(if negated { "[^" } else { "[" });
        self.out.push_str(inner);
        self.out.push(']');
    }

    /// What stands behind a backslash, in brackets or not.
    fn escape(&mut self) -> Result<Escape, SmolStr> {
        let wrong = || SmolStr::new_static("the pattern has an unknown escape");
        let character = self.rest.next().ok_or_else(wrong)?;
        Ok(match character {
            'd' | 'D' => Escape::Class("0-9".to_owned(), character == 'D'),
            'w' | 'W' => Escape::Class("0-9A-Za-z_".to_owned(), character == 'W'),
            's' | 'S' => Escape::Class("\\t\\n\\f\\r\\x20".to_owned(), character == 'S'),
            'p' | 'P' => self.property(character == 'P')?,
            'a' => Escape::Character('\u{7}'),
            'f' => Escape::Character('\u{c}'),
            'n' => Escape::Character('\n'),
            'r' => Escape::Character('\r'),
            't' => Escape::Character('\t'),
            'v' => Escape::Character('\u{b}'),
            'x' => Escape::Character(self.hexadecimal().ok_or_else(wrong)?),
            '0'..='7' => {
                if character != '0' && !self.rest.peek().is_some_and(|next| next.is_digit(8)) {
                    // A match that is asked for again, which this syntax does not have.
                    return Err(wrong());
                }
                let mut code = character.to_digit(8).unwrap_or(0);
                for _ in 0..2 {
                    let Some(digit) = self.rest.peek().and_then(|next| next.to_digit(8)) else {
                        break;
                    };
                    code = code * 8 + digit;
                    self.rest.next();
                }
                Escape::Character(char::from_u32(code).ok_or_else(wrong)?)
            }
            _ if character.is_ascii() && !character.is_ascii_alphanumeric() => Escape::Character(character),
            _ => return Err(wrong()),
        })
    }

    /// `7F` or `{1F600}`.
    fn hexadecimal(&mut self) -> Option<char> {
        let braced = self.take('{');
        let mut code = 0_u32;
        let mut digits = 0;
        while braced || digits < 2 {
            let character = self.rest.next()?;
            if braced && character == '}' && digits > 0 {
                break;
            }
            code = code.checked_mul(16)?.checked_add(character.to_digit(16)?)?;
            digits += 1;
        }
        char::from_u32(code)
    }

    /// `N` or `{Greek}`, with `^` before it negated.
    fn property(&mut self, negated: bool) -> Result<Escape, SmolStr> {
        let wrong = || SmolStr::new_static("the pattern has an unknown class of characters");
        let mut name = String::new();
        match self.rest.next().ok_or_else(wrong)? {
            '{' => loop {
                match self.rest.next().ok_or_else(wrong)? {
                    '}' => break,
                    character => name.push(character),
                }
            },
            character => name.push(character),
        }
        let (negated, name) = match name.strip_prefix('^') {
            Some(name) => (!negated, name),
            None => (negated, name.as_str()),
        };
        if name.is_empty()
            || !name
                .chars()
                .all(|character| character.is_ascii_alphabetic() || character == '_')
        {
            return Err(wrong());
        }
        Ok(Escape::Class(format!("\\p{{{name}}}"), negated))
    }

    /// A class in brackets, behind the first of them.
    fn brackets(&mut self) -> Result<(), SmolStr> {
        let open = || SmolStr::new_static("the pattern has a bracket that is not closed");
        let before = self.costs.last().copied().unwrap_or(0);
        self.spend(CLASS);
        self.out.push('[');
        if self.take('^') {
            self.out.push('^');
        }
        let mut first = true;
        loop {
            let character = *self.rest.peek().ok_or_else(open)?;
            if character == ']' && !first {
                break;
            }
            first = false;
            if character == '['
                && let Some(name) = self.posix()?
            {
                self.out.push_str(&name);
                continue;
            }
            let low = match self.member()? {
                Escape::Class(inner, negated) => {
                    self.class(&inner, negated);
                    continue;
                }
                Escape::Character(character) => character,
            };
            let mut ahead = self.rest.clone();
            ahead.next();
            self.out.push_str(&hex(low));
            self.spend(1);
            if self.rest.peek() == Some(&'-') && ahead.peek().is_some_and(|next| *next != ']') {
                self.rest.next();
                match self.member()? {
                    Escape::Character(high) if high >= low => {
                        self.out.push('-');
                        self.out.push_str(&hex(high));
                    }
                    _ => return Err(SmolStr::new_static("the pattern has a range that goes backwards")),
                }
            }
        }
        self.rest.next();
        self.out.push(']');
        self.last = self.costs.last().map_or(0, |after| after.saturating_sub(before));
        Ok(())
    }

    fn member(&mut self) -> Result<Escape, SmolStr> {
        match self.rest.next() {
            Some('\\') => self.escape(),
            Some(character) => Ok(Escape::Character(character)),
            None => Err(SmolStr::new_static("the pattern has a bracket that is not closed")),
        }
    }

    /// `[:alpha:]` within brackets; nothing is taken where it is none.
    fn posix(&mut self) -> Result<Option<String>, SmolStr> {
        const NAMES: [&str; 14] = [
            "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
            "word", "xdigit",
        ];
        let text: String = self.rest.clone().take(16).collect();
        let Some((name, _)) = text.strip_prefix("[:").and_then(|text| text.split_once(":]")) else {
            return Ok(None);
        };
        if !NAMES.contains(&name.strip_prefix('^').unwrap_or(name)) {
            return Err(SmolStr::new_static("the pattern has an unknown class of characters"));
        }
        for _ in 0..name.len() + "[::]".len() {
            self.rest.next();
        }
        Ok(Some(format!("[:{name}:]")))
    }
}

fn hex(character: char) -> String {
    format!("\\x{{{:X}}}", u32::from(character))
}

/// A number without zeros before it.
fn count(text: &mut Peekable<Chars<'_>>) -> Option<u32> {
    let mut digits = String::new();
    while let Some(digit) = text.next_if(char::is_ascii_digit) {
        digits.push(digit);
    }
    if digits.len() > 1 && digits.starts_with('0') || digits.is_empty() {
        return None;
    }
    Some(digits.parse().unwrap_or(u32::MAX))
}
