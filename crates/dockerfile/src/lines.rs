//! From the file's text to logical lines: directives, comments, continuations and heredocs.

use std::collections::HashMap;

use portcullis_model::dockerfile::{Directive, Heredoc};
use portcullis_model::{Comment, Problem, ProblemKind, SmolStr, Source, Span, Value};

use crate::text::Text;

/// One instruction's text, and the heredocs below it.
pub(crate) struct Logical<'s> {
    pub(crate) text: Text<'s>,
    /// The whole file.
    pub(crate) file: &'s str,
    pub(crate) heredocs: Vec<Heredoc>,
    /// One past the last character, heredocs included.
    pub(crate) end: usize,
}

/// Reads logical lines, and keeps what it meets on the way.
pub(crate) struct Lines<'s> {
    source: &'s Source,
    text: &'s str,
    at: usize,
    /// The character that continues a line and escapes another.
    pub(crate) escape: u8,
    pub(crate) directives: Vec<Directive>,
    pub(crate) comments: Vec<Comment>,
    pub(crate) problems: Vec<Problem>,
    ends: Option<HeredocEnds<'s>>,
}

impl<'s> Lines<'s> {
    /// Begins to read, behind a byte order mark and the directives.
    pub(crate) fn new(source: &'s Source) -> Self {
        let mut lines = Self {
            source,
            text: source.text(),
            at: source.bom(),
            escape: b'\\',
            directives: Vec::new(),
            comments: Vec::new(),
            problems: Vec::new(),
            ends: None,
        };
        lines.read_directives();
        lines
    }

    /// The next logical line.
    pub(crate) fn next(&mut self) -> Option<Logical<'s>> {
        let (start, end) = self.first_line()?;
        let line = &self.text[start..end];
        let cut = continued(line, self.escape);
        let mut text = Text::of(self.source.id(), self.text, start, start + cut.unwrap_or(line.len()));
        let mut last = start + line.trim_end().len();
        let mut open = cut.is_some();
        while open {
            let Some((start, end)) = self.line() else { break };
            let line = &self.text[start..end];
            let trimmed = line.trim_start();
            if trimmed.is_empty() {
                continue;
            }
            if trimmed.starts_with('#') {
                self.comment(end - trimmed.len(), end);
                continue;
            }
            let cut = continued(line, self.escape);
            text.push(&line[..cut.unwrap_or(line.len())], start);
            last = start + line.trim_end().len();
            open = cut.is_some();
        }
        let mut logical = Logical {
            file: self.text,
            text,
            heredocs: Vec::new(),
            end: last,
        };
        if takes_heredocs(logical.text.as_str()) && logical.text.as_str().contains("<<") {
            self.read_heredocs(&mut logical);
        }
        Some(logical)
    }

    /// The next line that is neither blank nor a comment, without its leading blanks.
    fn first_line(&mut self) -> Option<(usize, usize)> {
        loop {
            let (start, end) = self.line()?;
            let trimmed = self.text[start..end].trim_start();
            let start = end - trimmed.len();
            if trimmed.starts_with('#') {
                self.comment(start, end);
            } else if !trimmed.is_empty() {
                return Some((start, end));
            }
        }
    }

    /// The next physical line, without its line break.
    fn line(&mut self) -> Option<(usize, usize)> {
        let start = self.at;
        let rest = self.text.get(start..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').unwrap_or(rest.len());
        self.at = (start + length + 1).min(self.text.len());
        let line = rest[..length].strip_suffix('\r').unwrap_or(&rest[..length]);
        Some((start, start + line.len()))
    }

    fn comment(&mut self, start: usize, end: usize) {
        let text = self.text[start..end].trim_end();
        self.comments.push(Comment {
            span: self.source.span(start, start + text.len()),
            text: text.trim_start_matches('#').trim().into(),
        });
    }

    /// Directives stand above everything else; the first line that is none ends them.
    fn read_directives(&mut self) {
        loop {
            let before = self.at;
            let Some((start, end)) = self.line() else { return };
            let Some((name, value)) = directive(&self.text[start..end]) else {
                self.at = before;
                return;
            };
            self.comment(start, end);
            let from = start + value.0;
            let text = &self.text[from..start + value.1];
            let span = self.source.span(from, start + value.1);
            if name == "escape" {
                match text {
                    "\\" | "`" => self.escape = text.as_bytes()[0],
                    _ => self.problem(span, "the escape character must be a backslash or a backtick"),
                }
            }
            let value = Value::string(text, span);
            self.directives.push(Directive { name, value });
        }
    }

    fn read_heredocs(&mut self, logical: &mut Logical<'s>) {
        for mark in heredoc_marks(logical.text.as_str(), self.escape) {
            let ends = self.ends.get_or_insert_with(|| HeredocEnds::of(self.text));
            let Some((body_end, next)) = ends.after(&mark.name, mark.tabs, self.at) else {
                let span = logical.text.span(mark.start, mark.end);
                let message = format!("no line `{}` ends this heredoc", mark.name);
                self.problem(span, &message);
                return;
            };
            logical.heredocs.push(Heredoc {
                name: mark.name.as_str().into(),
                expands: mark.expands,
                body: self.source.span(self.at, body_end),
            });
            let end_line = self.text[body_end..next].trim_end_matches(['\n', '\r']);
            logical.end = body_end + end_line.len();
            self.at = next;
        }
    }

    fn problem(&mut self, span: Span, message: &str) {
        self.problems.push(Problem::at(ProblemKind::Syntax, span, message));
    }
}

/// Where the continuation character of a line stands, if it has one.
fn continued(line: &str, escape: u8) -> Option<usize> {
    let trimmed = line.trim_end_matches([' ', '\t']);
    let bytes = trimmed.as_bytes();
    let last = bytes.len().checked_sub(1)?;
    let escaped = last > 0 && bytes[last - 1] == escape;
    (bytes[last] == escape && !escaped).then_some(last)
}

/// The name of a directive in lower case, and where in the line its value is.
fn directive(line: &str) -> Option<(SmolStr, (usize, usize))> {
    let (name, value) = line.strip_prefix('#')?.split_once('=')?;
    let name = name.trim().to_ascii_lowercase();
    if !matches!(name.as_str(), "syntax" | "escape" | "check") || value.trim().is_empty() {
        return None;
    }
    let start = line.len() - value.trim_start().len();
    Some((name.into(), (start, line.trim_end().len())))
}

/// Only `RUN`, `COPY` and `ADD` have heredocs.
fn takes_heredocs(line: &str) -> bool {
    let mut words = line.split_ascii_whitespace();
    let is = |word: &str, keyword: &str| word.eq_ignore_ascii_case(keyword);
    let first = words.next().unwrap_or("");
    let word = if is(first, "onbuild") {
        words.next().unwrap_or("")
    } else {
        first
    };
    is(word, "run") || is(word, "copy") || is(word, "add")
}

/// `<<NAME` at the beginning of a word.
struct HeredocMark {
    start: usize,
    end: usize,
    name: String,
    expands: bool,
    /// `<<-`: tabs before the end line do not count.
    tabs: bool,
}

fn heredoc_marks(line: &str, escape: u8) -> Vec<HeredocMark> {
    let words = crate::words::split(line, 0, line.len(), escape).words;
    words
        .into_iter()
        .filter_map(|(start, end)| heredoc_mark(line, start, end))
        .collect()
}

fn heredoc_mark(line: &str, start: usize, end: usize) -> Option<HeredocMark> {
    let word = &line[start..end];
    let rest = word
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .strip_prefix("<<")?;
    let (tabs, rest) = match rest.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let name: String = rest.chars().filter(|c| !matches!(c, '"' | '\'')).collect();
    (!name.is_empty() && !name.contains('<')).then_some(HeredocMark {
        start,
        end,
        expands: name.len() == rest.len(),
        name,
        tabs,
    })
}

/// Every line of the file by its text, so that looking for the end of a heredoc costs nothing however many there are.
struct HeredocEnds<'s> {
    exact: HashMap<&'s str, Vec<(usize, usize)>>,
    after_tabs: HashMap<&'s str, Vec<(usize, usize)>>,
}

impl<'s> HeredocEnds<'s> {
    fn of(text: &'s str) -> Self {
        let mut ends = Self {
            exact: HashMap::new(),
            after_tabs: HashMap::new(),
        };
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let next = at + line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            ends.exact.entry(line).or_default().push((at, next));
            let line = line.trim_start_matches('\t');
            ends.after_tabs.entry(line).or_default().push((at, next));
            at = next;
        }
        ends
    }

    fn after(&self, name: &str, tabs: bool, from: usize) -> Option<(usize, usize)> {
        let lines = if tabs { &self.after_tabs } else { &self.exact }.get(name)?;
        lines.get(lines.partition_point(|&(start, _)| start < from)).copied()
    }
}
