//! Words of an instruction as Docker splits them, and the strings of its JSON form.

/// The words of a range: where each begins and ends.
pub(crate) struct Split {
    pub(crate) words: Vec<(usize, usize)>,
    /// Where a quote opens that nothing closes.
    pub(crate) unclosed: Option<usize>,
}

/// Splits at blanks outside of quotes.
pub(crate) fn split(text: &str, from: usize, to: usize, escape: u8) -> Split {
    let bytes = text.as_bytes();
    let mut found = Split {
        words: Vec::new(),
        unclosed: None,
    };
    let mut at = from;
    while at < to {
        if bytes[at].is_ascii_whitespace() {
            at += 1;
            continue;
        }
        let start = at;
        let mut quote: Option<(u8, usize)> = None;
        while at < to {
            let byte = bytes[at];
            match quote {
                None if byte.is_ascii_whitespace() => break,
                None if byte == b'"' || byte == b'\'' => quote = Some((byte, at)),
                Some((open, _)) if byte == open => quote = None,
                _ => {}
            }
            let literal = matches!(quote, Some((b'\'', _)));
            at += if byte == escape && !literal { 2 } else { 1 };
        }
        at = char_end(text, at.min(to), to);
        found.unclosed = found.unclosed.or(quote.map(|(_, open)| open));
        found.words.push((start, at));
    }
    found
}

/// The next character boundary at or behind `at`: an escape may have skipped into a character.
fn char_end(text: &str, mut at: usize, to: usize) -> usize {
    while at < to && !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// A string of a JSON array: the range with its quotes, and its text.
pub(crate) struct JsonString {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) text: String,
}

/// The strings of a JSON array that fills the range; `None` where it is anything else, which makes it shell form.
pub(crate) fn json_strings(text: &str, from: usize, to: usize) -> Option<Vec<JsonString>> {
    let mut json = Json { text, at: from, to };
    json.skip_blanks();
    json.take(b'[')?;
    let mut strings = Vec::new();
    json.skip_blanks();
    if json.take(b']').is_none() {
        loop {
            json.skip_blanks();
            strings.push(json.string()?);
            json.skip_blanks();
            if json.take(b',').is_none() {
                json.take(b']')?;
                break;
            }
        }
    }
    json.skip_blanks();
    (json.at == to).then_some(strings)
}

struct Json<'t> {
    text: &'t str,
    at: usize,
    to: usize,
}

impl Json<'_> {
    fn peek(&self) -> Option<u8> {
        (self.at < self.to).then(|| self.text.as_bytes()[self.at])
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        (self.peek()? == wanted).then(|| self.at += 1)
    }

    fn skip_blanks(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn string(&mut self) -> Option<JsonString> {
        let start = self.at;
        self.take(b'"')?;
        let mut text = String::new();
        loop {
            let from = self.at;
            while !matches!(self.peek()?, b'"' | b'\\') {
                self.at += 1;
            }
            text.push_str(self.text.get(from..self.at)?);
            if self.take(b'"').is_some() {
                let end = self.at;
                return Some(JsonString { start, end, text });
            }
            self.at += 1;
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let digits = self.text.get(self.at..self.at + 4)?;
                self.at += 4;
                // Half of a surrogate pair cannot be a character by itself; nothing asks for the exact one.
                char::from_u32(u32::from_str_radix(digits, 16).ok()?).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let split = split(text, 0, text.len(), b'\\');
        split.words.iter().map(|&(start, end)| &text[start..end]).collect()
    }

    #[test]
    fn quotes_and_escapes_keep_blanks() {
        assert_eq!(
            words(r#"a="b c" 'd e' f\ g "h\" i""#),
            [r#"a="b c""#, "'d e'", r"f\ g", r#""h\" i""#]
        );
    }

    #[test]
    fn an_escape_before_a_wide_character_ends_on_a_boundary() {
        assert_eq!(words("a\\ä b"), ["a\\ä", "b"]);
        assert_eq!(words("a\\ä"), ["a\\ä"]);
    }

    #[test]
    fn json_must_be_strings_and_nothing_else() {
        let strings = |text: &str| {
            json_strings(text, 0, text.len()).map(|found| found.into_iter().map(|one| one.text).collect::<Vec<_>>())
        };
        assert_eq!(strings(r#" [ "a", "b\n\u00e4" ] "#).unwrap(), ["a", "b\nä"]);
        assert_eq!(strings("[]").unwrap(), Vec::<String>::new());
        assert!(strings(r#"["a"] b"#).is_none());
        assert!(strings("['a']").is_none());
        assert!(strings(r#"["a",]"#).is_none());
    }
}
