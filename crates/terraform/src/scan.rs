//! A light look at HCL text before it is parsed: where comments stand, where top-level items begin and end, which line
//! breaks mean nothing, and whether anything is nested or crowded beyond our limits.
//!
//! It understands just enough (strings, heredocs, interpolations, comments, brackets) to be right about these, and goes
//! on after an error, so that one broken block does not hide the others.

use std::ops::Range;

use portcullis_model::limits;

/// Keys of one object that are parsed: the parser compares each with all before it.
const OBJECT_KEYS: usize = 10_000;

/// What was seen.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// The comments, marks included.
    pub(crate) comments: Vec<Range<usize>>,
    /// The top-level blocks and arguments.
    pub(crate) items: Vec<Item>,
    /// Line breaks and comments inside parentheses, lists and `for` expressions, where they are only space.
    pub(crate) soft: Vec<Range<usize>>,
}

/// A top-level block or argument.
#[derive(Debug)]
pub(crate) struct Item {
    /// Its characters, from its first to the last before the line break that ends it.
    pub(crate) range: Range<usize>,
    /// Why it must not be given to the parser.
    pub(crate) fault: Option<Fault>,
}

/// What is beyond a limit, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nested too deeply.
    Deep(usize),
    /// Too many keys in one object.
    Crowded(usize),
}

/// What the scanner is inside of.
#[derive(Clone, Debug, PartialEq)]
enum Frame {
    /// The body of a block.
    Body,
    /// An object, with the number of separators seen.
    Object(usize),
    /// A `for` in braces.
    For,
    Paren,
    Bracket,
    Quote,
    /// `${` or `%{` in a string or heredoc.
    Interpolation,
    /// A heredoc, with its delimiter.
    Heredoc(Range<usize>),
    /// A template that is all of the text.
    Template,
}

impl Frame {
    /// Whether line breaks directly inside mean nothing.
    fn is_soft(&self) -> bool {
        matches!(self, Frame::For | Frame::Paren | Frame::Bracket | Frame::Interpolation)
    }

    fn closes_with(&self, byte: u8) -> bool {
        match self {
            Frame::Body | Frame::Object(_) | Frame::For | Frame::Interpolation => byte == b'}',
            Frame::Paren => byte == b')',
            Frame::Bracket => byte == b']',
            Frame::Quote | Frame::Heredoc(_) | Frame::Template => false,
        }
    }
}

/// Looks through a text from `start` on.
pub(crate) fn scan(text: &str, start: usize) -> Scan {
    let mut scanner = Scanner::new(text, start);
    while scanner.at < scanner.bytes.len() {
        scanner.step();
    }
    scanner.end_item(scanner.bytes.len());
    scanner.out
}

/// What is beyond a limit in the text of an expression by itself.
pub(crate) fn fault_of_expression(text: &str) -> Option<Fault> {
    // As if it stood in parentheses: line breaks end nothing.
    fault_within(text, Frame::Paren)
}

/// What is beyond a limit in the text of a template by itself.
pub(crate) fn fault_of_template(text: &str) -> Option<Fault> {
    fault_within(text, Frame::Template)
}

fn fault_within(text: &str, frame: Frame) -> Option<Fault> {
    let mut scanner = Scanner::new(text, 0);
    scanner.stack.push(frame);
    scanner.significant = b'(';
    while scanner.at < scanner.bytes.len() && scanner.fault.is_none() {
        scanner.step();
    }
    scanner.fault
}

/// Where the argument that begins at `start` ends: before the line break, comma or bracket behind it.
pub(crate) fn argument_end(text: &str, start: usize) -> usize {
    let mut scanner = Scanner::new(text, start);
    while let Some(byte) = scanner.bytes.get(scanner.at) {
        if scanner.stack.is_empty() && matches!(byte, b'\n' | b',' | b'}' | b')' | b']') {
            return scanner.at;
        }
        scanner.step();
    }
    text.len()
}

/// Where the argument begins that gives a key of an object for the first time, when the one at `repeated` gives it again.
pub(crate) fn first_of_key(text: &str, repeated: usize) -> Option<usize> {
    let mut scanner = Scanner::new(text, 0);
    let mut opened = Vec::new();
    while scanner.at < repeated {
        scanner.step();
        opened.truncate(scanner.stack.len());
        opened.resize(scanner.stack.len(), scanner.at);
    }
    let key = key_at(text, repeated);
    let mut at = *opened.last()?;
    while at < repeated {
        let begins = at + text[at..].find(|first: char| !first.is_whitespace() && first != ',')?;
        if begins < repeated && key_at(text, begins) == key {
            return Some(begins);
        }
        at = argument_end(text, begins).max(begins + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    None
}

/// The characters of a key, without its quotes.
pub(crate) fn key_at(text: &str, start: usize) -> &str {
    let line = text.get(start..).unwrap_or("");
    let end = line.find(['=', ':', '\n']).unwrap_or(line.len());
    line[..end].trim().trim_matches('"')
}

struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
    stack: Vec<Frame>,
    item: Option<usize>,
    fault: Option<Fault>,
    /// The last byte that is no space and no comment.
    significant: u8,
    out: Scan,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str, start: usize) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: start,
            stack: Vec::new(),
            item: None,
            fault: None,
            significant: b'\n',
            out: Scan::default(),
        }
    }

    fn step(&mut self) {
        match self.stack.last() {
            Some(Frame::Quote) => self.quote(),
            Some(Frame::Heredoc(_) | Frame::Template) => self.heredoc(),
            _ => self.code(),
        }
    }

    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or(&[])
    }

    fn starts_with(&self, prefix: &[u8]) -> bool {
        self.rest().starts_with(prefix)
    }

    /// Opens a frame of `len` bytes; beyond the limit, gives the item up.
    fn push(&mut self, frame: Frame, len: usize) {
        if self.stack.len() >= limits::NESTING {
            self.fault.get_or_insert(Fault::Deep(self.at));
            self.skip_to_next_block();
            return;
        }
        self.stack.push(frame);
        self.at += len;
    }

    /// Goes to the next line that begins a block, and forgets everything that is still open.
    fn skip_to_next_block(&mut self) {
        while let Some(found) = self.rest().iter().position(|&byte| byte == b'\n') {
            self.at += found + 1;
            if begins_block(self.rest()) {
                self.stack.clear();
                self.end_item(self.at - 1);
                return;
            }
        }
        self.stack.clear();
        self.at = self.bytes.len();
    }

    fn begin_item(&mut self) {
        if self.stack.is_empty() && self.item.is_none() {
            self.item = Some(self.at);
        }
    }

    fn end_item(&mut self, end: usize) {
        if let Some(start) = self.item.take() {
            let fault = self.fault.take();
            self.out.items.push(Item {
                range: start..end,
                fault,
            });
        }
    }

    fn template_marker(&mut self) -> bool {
        if self.starts_with(b"$${") || self.starts_with(b"%%{") {
            self.at += 3;
        } else if self.starts_with(b"${") || self.starts_with(b"%{") {
            self.push(Frame::Interpolation, 2);
            self.significant = b'{';
        } else {
            return false;
        }
        true
    }

    fn quote(&mut self) {
        let byte = self.bytes[self.at];
        match byte {
            b'\\' => self.at += 2,
            b'"' => {
                self.stack.pop();
                self.at += 1;
                self.significant = b'"';
            }
            // A string ends with its line, closed or not.
            b'\n' => {
                self.stack.pop();
            }
            b'$' | b'%' if self.template_marker() => {}
            _ => self.at += 1,
        }
    }

    fn heredoc(&mut self) {
        let Some(found) = memchr::memchr3(b'\n', b'$', b'%', self.rest()) else {
            self.at = self.bytes.len();
            return;
        };
        self.at += found;
        if self.bytes[self.at] == b'\n' {
            self.at += 1;
            self.heredoc_end();
        } else if !self.template_marker() {
            self.at += 1;
        }
    }

    /// At the head of a line of a heredoc: leaves it where the line is its delimiter.
    fn heredoc_end(&mut self) {
        let Some(Frame::Heredoc(delimiter)) = self.stack.last() else {
            return;
        };
        let delimiter = &self.bytes[delimiter.clone()];
        let line = self.rest();
        let indent = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        if let Some(after) = line[indent..].strip_prefix(delimiter)
            && !after.first().is_some_and(|&byte| is_word(byte))
        {
            self.at += indent + delimiter.len();
            self.stack.pop();
            self.significant = b'"';
        }
    }

    fn code(&mut self) {
        let byte = self.bytes[self.at];
        match byte {
            b' ' | b'\t' | b'\r' => self.at += 1,
            b'\n' => self.line_break(),
            b'#' => self.line_comment(),
            b'/' if self.starts_with(b"//") => self.line_comment(),
            b'/' if self.starts_with(b"/*") => self.block_comment(),
            _ => {
                self.begin_item();
                self.token(byte);
            }
        }
    }

    fn token(&mut self, byte: u8) {
        match byte {
            b'"' => self.push(Frame::Quote, 1),
            b'(' => self.push(Frame::Paren, 1),
            b'[' => self.push(Frame::Bracket, 1),
            b'{' => self.push(self.brace(), 1),
            b'}' | b')' | b']' => self.close(byte),
            b',' => {
                self.separator();
                self.at += 1;
            }
            b'<' if self.starts_with(b"<<") => self.heredoc_start(),
            _ => self.at += 1,
        }
        self.significant = byte;
    }

    fn brace(&self) -> Frame {
        let inside = self.bytes.get(self.at + 1..).unwrap_or(&[]);
        let word = inside.trim_ascii_start();
        if word.starts_with(b"for") && !word.get(3).is_some_and(|&byte| is_word(byte)) {
            return Frame::For;
        }
        if is_word(self.significant) || matches!(self.significant, b'"' | b'\n' | b'}') {
            Frame::Body
        } else {
            Frame::Object(0)
        }
    }

    fn close(&mut self, byte: u8) {
        self.at += 1;
        if let Some(open) = self.stack.iter().rposition(|frame| frame.closes_with(byte)) {
            self.stack.truncate(open);
        }
    }

    fn separator(&mut self) {
        if let Some(Frame::Object(count)) = self.stack.last_mut() {
            *count += 1;
            if *count > OBJECT_KEYS {
                self.fault.get_or_insert(Fault::Crowded(self.at));
            }
        }
    }

    fn heredoc_start(&mut self) {
        let dash = usize::from(self.bytes.get(self.at + 2) == Some(&b'-'));
        let name = self.at + 2 + dash;
        let rest = self.bytes.get(name..).unwrap_or(&[]);
        let end = name + rest.iter().take_while(|&&byte| is_word(byte)).count();
        let line_end = self.bytes.get(end..).unwrap_or(&[]);
        if end == name || !(line_end.starts_with(b"\n") || line_end.starts_with(b"\r\n")) {
            self.at += 2;
            return;
        }
        self.push(Frame::Heredoc(name..end), end - self.at);
    }

    fn line_break(&mut self) {
        match self.stack.last() {
            None => self.end_item(self.at),
            Some(frame) if frame.is_soft() => {
                let end = self.at + 1;
                let start = self.at - usize::from(self.at > 0 && self.bytes[self.at - 1] == b'\r');
                self.out.soft.push(start..end);
            }
            Some(_) => self.separator(),
        }
        self.at += 1;
        // A block word at the very start of a line, inside of something: what was open before it was never closed.
        if !self.stack.is_empty() && begins_block(self.rest()) {
            self.stack.clear();
            self.end_item(self.at - 1);
        }
    }

    fn line_comment(&mut self) {
        let line = self.rest();
        let len = memchr::memchr(b'\n', line).unwrap_or(line.len());
        let len = line[..len].trim_ascii_end().len();
        self.comment(len);
    }

    fn block_comment(&mut self) {
        let rest = self.bytes.get(self.at + 2..).unwrap_or(&[]);
        let len = memchr::memmem::find(rest, b"*/").map_or(rest.len() + 2, |found| found + 4);
        self.comment(len);
    }

    fn comment(&mut self, len: usize) {
        let range = self.at..self.at + len;
        if self.stack.last().is_some_and(Frame::is_soft) {
            self.out.soft.push(range.clone());
        }
        self.out.comments.push(range);
        self.at += len;
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-') || !byte.is_ascii()
}

/// Whether a line begins like a top-level block of Terraform: one of its words, then a label or a brace.
fn begins_block(line: &[u8]) -> bool {
    const WORDS: &[&[u8]] = &[
        b"resource",
        b"data",
        b"module",
        b"variable",
        b"output",
        b"provider",
        b"locals",
        b"terraform",
        b"moved",
        b"import",
        b"removed",
        b"check",
        b"ephemeral",
    ];
    WORDS.iter().any(|word| {
        line.strip_prefix(*word).is_some_and(|rest| {
            rest.first()
                .is_some_and(|&byte| matches!(byte, b' ' | b'\t' | b'{' | b'"'))
                && {
                    let rest = rest.trim_ascii_start();
                    rest.starts_with(b"{") || rest.starts_with(b"\"")
                }
        })
    })
}
