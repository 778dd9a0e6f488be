//! What a word means: quotes and escapes taken away, variables put in where they are known.

use std::sync::Arc;

use portcullis_model::{Origin, Reason, SmolStr, Unknown, Value, limits};

use crate::scope::{Place, Scopes, Variable};
use crate::text::Text;

/// Evaluates the word that stands in a range of a logical line.
pub(crate) fn word(text: &Text<'_>, start: usize, end: usize, escape: u8, place: Place, scopes: &mut Scopes) -> Value {
    let raw = text.slice(start, end);
    let (from, to) = inside_quotes(raw);
    let span = text.span(start + from, start + to);
    if !raw
        .bytes()
        .any(|byte| byte == b'$' || byte == b'"' || byte == b'\'' || byte == escape)
    {
        return Value::string(raw, span);
    }
    let mut expansion = Expansion {
        text: String::with_capacity(raw.len()),
        unknown: None,
        origin: None,
        escape: char::from(escape),
        unclosed: false,
        place,
        scopes,
    };
    expansion.run(raw, 0);
    let Expansion {
        text, unknown, origin, ..
    } = expansion;
    let mut value = match unknown {
        Some(unknown) => Value::unknown(unknown, span),
        None => Value::string(text, span),
    };
    value.origin = origin;
    value
}

/// The range within the quotes of a word that is quoted from end to end; else the whole word.
pub(crate) fn inside_quotes(raw: &str) -> (usize, usize) {
    let bytes = raw.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(open @ (b'"' | b'\'')), Some(close)) if raw.len() > 1 && open == close => {
            let inner = &raw[1..raw.len() - 1];
            if inner.as_bytes().contains(open) && !inner.contains('\\') {
                (0, raw.len())
            } else {
                (1, raw.len() - 1)
            }
        }
        _ => (0, raw.len()),
    }
}

struct Expansion<'a> {
    text: String,
    /// The first variable that is not known, with the text that stands before it.
    unknown: Option<Unknown>,
    origin: Option<Arc<Origin>>,
    escape: char,
    /// A `${` was met that nothing closes; no other is looked for, so that many of them cost no more than one.
    unclosed: bool,
    place: Place,
    scopes: &'a mut Scopes,
}

impl Expansion<'_> {
    fn run(&mut self, raw: &str, depth: usize) {
        let mut rest = raw;
        let mut quoted = false;
        while let Some(c) = rest.chars().next() {
            let after = &rest[c.len_utf8()..];
            rest = match c {
                '\'' if !quoted => self.single_quoted(after),
                '"' => {
                    quoted = !quoted;
                    after
                }
                '$' => self.variable(after, depth),
                c if c == self.escape => self.escaped(after, quoted),
                c => {
                    self.text.push(c);
                    after
                }
            };
        }
    }

    fn single_quoted<'t>(&mut self, rest: &'t str) -> &'t str {
        let (inner, after) = rest.split_once('\'').unwrap_or((rest, ""));
        self.text.push_str(inner);
        after
    }

    /// Within double quotes an escape stands for itself, except before what would be special there.
    fn escaped<'t>(&mut self, rest: &'t str, quoted: bool) -> &'t str {
        let Some(next) = rest.chars().next() else {
            self.text.push(self.escape);
            return rest;
        };
        if quoted && next != '"' && next != '$' && next != self.escape {
            self.text.push(self.escape);
        }
        self.text.push(next);
        &rest[next.len_utf8()..]
    }

    /// Behind a `$`.
    fn variable<'t>(&mut self, rest: &'t str, depth: usize) -> &'t str {
        if let Some(inner) = rest.strip_prefix('{') {
            let close = if self.unclosed { None } else { closing_brace(inner) };
            let Some(close) = close else {
                self.unclosed = true;
                self.text.push('$');
                return rest;
            };
            self.braced(&inner[..close], depth);
            return &inner[close + 1..];
        }
        let length = name_length(rest);
        if length == 0 {
            self.text.push('$');
            return rest;
        }
        let (name, after) = rest.split_at(length);
        self.insert(name, &format!("${name}"));
        after
    }

    /// The inside of `${ }`.
    fn braced(&mut self, inner: &str, depth: usize) {
        let (name, operator) = inner.split_at(name_length(inner));
        let subject = format!("${{{inner}}}");
        let variable = self.scopes.variable(name, self.place);
        if name.is_empty() || depth >= limits::NESTING {
            return self.give_up(subject);
        }
        let (colon, operator) = match operator.strip_prefix(':') {
            Some(operator) => (true, operator),
            None => (false, operator),
        };
        let is_set = match &variable {
            Variable::Known(text, _) => Some(!(colon && text.is_empty())),
            Variable::Unset => Some(false),
            Variable::Unknown(_) => None,
        };
        let word = operator.get(1..).unwrap_or("");
        match (operator.as_bytes().first(), is_set) {
            (None, _) if !colon => self.insert(name, &subject),
            (Some(b'-'), Some(false)) | (Some(b'+'), Some(true)) => self.run(word, depth + 1),
            (Some(b'+'), Some(false)) => {}
            (Some(b'-' | b'?'), Some(true)) => self.insert(name, &subject),
            (Some(b'#' | b'%'), _) if !colon => match variable {
                Variable::Known(text, origin) => match without_affix(&text, operator) {
                    Some(part) => self.put(part, origin),
                    None => self.give_up(subject),
                },
                _ => self.give_up(subject),
            },
            _ => self.give_up(subject),
        }
    }

    fn insert(&mut self, name: &str, subject: &str) {
        match self.scopes.variable(name, self.place) {
            Variable::Known(text, origin) => self.put(&text, origin),
            Variable::Unknown(Some(unknown)) if self.unknown.is_none() => {
                let prefix = smol_str::format_smolstr!("{}{}", self.text, unknown.prefix);
                self.unknown = Some(Unknown {
                    prefix,
                    ..unknown.as_ref().clone()
                });
            }
            Variable::Unknown(_) | Variable::Unset => self.give_up(subject.to_owned()),
        }
    }

    fn put(&mut self, text: &str, origin: Arc<Origin>) {
        match self.scopes.budget.checked_sub(text.len()) {
            Some(left) => {
                self.scopes.budget = left;
                self.text.push_str(text);
                self.origin.get_or_insert(origin);
            }
            None if self.unknown.is_none() => {
                self.unknown = Some(Unknown::new(Reason::Limit, "the length of all expanded variables"));
            }
            None => {}
        }
    }

    fn give_up(&mut self, subject: String) {
        if self.unknown.is_none() {
            let mut unknown = Unknown::new(Reason::BuildArgument, subject);
            unknown.prefix = SmolStr::new(&self.text);
            self.unknown = Some(unknown);
        }
    }
}

/// The length of the variable's name at the head of a text; a single digit or sign is a name too, of the shell's.
fn name_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    match bytes.first() {
        Some(first) if first.is_ascii_alphabetic() || *first == b'_' => bytes
            .iter()
            .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_')
            .unwrap_or(bytes.len()),
        Some(first) if first.is_ascii_digit() || b"@*#?-!".contains(first) => 1,
        _ => 0,
    }
}

/// Where the brace that opened just before the text is closed.
fn closing_brace(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return Some(at),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `#`, `##`, `%`, `%%` with a pattern: the text without the shortest or longest part that matches at its head or tail.
/// `None` where the text is too long to try.
fn without_affix<'t>(text: &'t str, operator: &str) -> Option<&'t str> {
    if text.len() > limits::NESTING {
        return None;
    }
    let head = operator.starts_with('#');
    let sign = if head { '#' } else { '%' };
    let pattern = &operator[1..];
    let (longest, pattern) = match pattern.strip_prefix(sign) {
        Some(pattern) => (true, pattern),
        None => (false, pattern),
    };
    let cuts = (0..=text.len()).filter(|&at| text.is_char_boundary(at));
    let mut matching = cuts.filter(|&at| matches(pattern, if head { &text[..at] } else { &text[at..] }));
    let cut = if head == longest {
        matching.next_back()
    } else {
        matching.next()
    };
    Some(match cut {
        Some(at) if head => &text[at..],
        Some(at) => &text[..at],
        None => text,
    })
}

/// Whether a pattern with `*` and `?` matches the whole text.
fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        if pattern.get(p) == Some(&'*') {
            star = Some((p, t));
            p += 1;
        } else if p < pattern.len() && (pattern[p] == '?' || pattern[p] == text[t]) {
            (p, t) = (p + 1, t + 1);
        } else if let Some((at, taken)) = star {
            star = Some((at, taken + 1));
            (p, t) = (at + 1, taken + 1);
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;
    use portcullis_model::{SourceId, Span};

    fn expand(raw: &str) -> Value {
        let mut scopes = Scopes::new();
        let span = Span::new(SourceId(0), 0, 0);
        scopes.argument(&"V".into(), Some(Value::string("a/b.c", span)));
        scopes.argument(&"EMPTY".into(), Some(Value::string("", span)));
        scopes.argument(&"NONE".into(), None);
        let text = Text::of(SourceId(0), raw, 0, raw.len());
        word(&text, 0, raw.len(), b'\\', Place::Global, &mut scopes)
    }

    #[test]
    fn known_variables_are_put_in() {
        for (raw, expanded) in [
            ("x-$V-y", "x-a/b.c-y"),
            ("${V}1", "a/b.c1"),
            ("'$V'", "$V"),
            ("\"$V\"", "a/b.c"),
            (r"\$V", "$V"),
            (r#""\$V \a""#, r"$V \a"),
            ("${NONE:-d$V}", "da/b.c"),
            ("${EMPTY:-d}", "d"),
            ("${EMPTY-d}", ""),
            ("${V:+set}${NONE:+unset}", "set"),
            ("${V#*/}", "b.c"),
            ("${V%.*}", "a/b"),
            ("${V##*[/}", "a/b.c"),
            ("${V%%/*}", "a"),
            ("cost: 5$", "cost: 5$"),
            ("${", "${"),
        ] {
            assert_eq!(expand(raw).as_str(), Some(expanded), "{raw}");
        }
    }

    #[test]
    fn an_unknown_variable_leaves_what_stands_before_it() {
        let value = expand("repo/${NONE}:1");
        let unknown = value.as_unknown().unwrap();
        assert_eq!(
            (unknown.subject.as_str(), unknown.prefix.as_str()),
            ("${NONE}", "repo/")
        );
    }

    #[test]
    fn the_span_leaves_the_quotes_out() {
        assert_eq!(expand("\"a b\"").span.range(), 1..4);
        assert_eq!(expand("\"a\"'b'\"c\"").span.range(), 0..9);
    }
}
