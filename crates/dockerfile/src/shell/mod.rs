//! The commands of a shell script, with their places in the file.
//!
//! Rules ask which simple commands run, with which words, and what joins them; they ask for no syntax tree. So this is
//! one pass over the characters that keeps a stack of open constructs, and recurs only into substitutions. A test
//! compares its answers with a full shell parser's over every script of a directory.

mod compound;
mod list;
mod word;
mod wrapper;

use portcullis_model::dockerfile::{Command, Joint, Pair, Script};
use portcullis_model::{Key, limits};

use crate::text::Text;
use list::{List, Open, Pipeline};
use word::Parsed;

/// Takes the script in a range of a logical line apart.
pub(crate) fn script(text: &Text<'_>, start: usize, end: usize) -> Script {
    let mut script = Script {
        span: Some(text.span(start, end)),
        ..Script::default()
    };
    let end = if end - start > limits::EMBEDDED_BYTES {
        script.problem = Some("the script is too long to be taken apart".to_owned());
        floor(text.as_str(), start + limits::EMBEDDED_BYTES)
    } else {
        end
    };
    let mut scanner = Scanner {
        text,
        bytes: text.as_str().as_bytes(),
        at: start,
        end,
        commands: Vec::new(),
        pipelines: 0,
        heredocs: Vec::new(),
        depth: 0,
        in_backticks: false,
        guesses: limits::EMBEDDED_BYTES,
        problem: script.problem,
    };
    scanner.list(Until::End);
    script.commands = scanner.commands;
    let wrapped: Vec<Command> = script.commands.iter().flat_map(wrapper::wrapped).collect();
    script.commands.extend(wrapped);
    script.commands.sort_by_key(|command| command.span.start);
    script.problem = scanner.problem;
    script
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

struct Scanner<'t> {
    text: &'t Text<'t>,
    bytes: &'t [u8],
    at: usize,
    end: usize,
    commands: Vec<Command>,
    pipelines: u32,
    /// Heredocs whose bodies begin at the next line break: the delimiter, and whether tabs before it do not count.
    heredocs: Vec<(String, bool)>,
    depth: usize,
    /// A backtick ends what is read rather than begins a substitution.
    in_backticks: bool,
    /// Bytes that may still be read in vain for what looks like arithmetic and is none.
    guesses: usize,
    problem: Option<String>,
}

/// What ends a list of commands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    End,
    Parenthesis,
    Backtick,
}

impl<'t> Scanner<'t> {
    fn peek(&self) -> Option<u8> {
        self.ahead(0)
    }

    fn ahead(&self, by: usize) -> Option<u8> {
        let at = self.at + by;
        (at < self.end).then(|| self.bytes[at])
    }

    fn take(&mut self, wanted: &str) -> bool {
        let found = self.bytes[self.at..self.end].starts_with(wanted.as_bytes());
        if found {
            self.at += wanted.len();
        }
        found
    }

    fn complain(&mut self, problem: impl FnOnce() -> String) {
        if self.problem.is_none() {
            self.problem = Some(problem());
        }
    }

    /// Blanks and escaped line breaks.
    fn skip_blanks(&mut self) {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\r') => self.at += 1,
                Some(b'\\') if self.ahead(1) == Some(b'\n') => self.at += 2,
                Some(b'\\') if self.ahead(1) == Some(b'\r') && self.ahead(2) == Some(b'\n') => self.at += 3,
                _ => return,
            }
        }
    }

    /// Commands up to the end of the list, which is taken.
    fn list(&mut self, until: Until) {
        let mut list = List {
            until,
            open: Vec::new(),
            joint: None,
            pipeline: None,
            last: None,
            closed: false,
        };
        loop {
            self.skip_blanks();
            let Some(byte) = self.peek() else {
                if until != Until::End {
                    self.complain(|| "a substitution is not closed".to_owned());
                }
                break;
            };
            if let Some((Open::Case { pattern: true }, _)) = list.open.last() {
                if !self.case_pattern(&mut list) {
                    self.command(&mut list);
                }
                continue;
            }
            match byte {
                b'#' => self.skip_line(),
                b'\n' => {
                    self.at += 1;
                    self.skip_heredocs();
                    list.join(Joint::Sequence);
                }
                b';' | b'&' | b'|' => self.operator(&mut list),
                b'(' if self.ahead(1) == Some(b'(') && !list.closed => self.arithmetic(&mut list),
                b'(' => {
                    self.at += 1;
                    self.open(&mut list, Open::Parenthesis);
                }
                b')' if matches!(list.open.last(), Some((Open::Parenthesis, _))) => {
                    self.at += 1;
                    list.close();
                }
                b')' if until == Until::Parenthesis => {
                    self.at += 1;
                    break;
                }
                b')' => {
                    self.at += 1;
                    self.complain(|| "`)` closes nothing".to_owned());
                }
                b'`' if until == Until::Backtick => {
                    self.at += 1;
                    break;
                }
                _ => self.command(&mut list),
            }
        }
        if let Some((open, _)) = list.open.last() {
            let word = open.word();
            self.complain(|| format!("`{word}` is not closed"));
        }
    }

    fn skip_line(&mut self) {
        while self.peek().is_some_and(|byte| byte != b'\n') {
            self.at += 1;
        }
    }

    fn operator(&mut self, list: &mut List) {
        if self.take("&&") {
            list.join(Joint::And);
        } else if self.take("||") {
            list.join(Joint::Or);
        } else if self.take(";;&") || self.take(";;") || self.take(";&") {
            list.join(Joint::Sequence);
            match list.open.last_mut() {
                Some((Open::Case { pattern }, _)) => *pattern = true,
                _ => self.complain(|| "`;;` stands outside of a case".to_owned()),
            }
        } else if self.bytes[self.at..self.end].starts_with(b"&>") {
            // A redirection of a compound command: read and forgotten.
            self.redirect();
        } else if self.take("|&") || self.take("|") {
            if let Some(last) = list.last {
                self.commands[last].piped = true;
            }
            if let Some(pipeline) = &mut list.pipeline {
                pipeline.position += 1;
            }
            list.closed = false;
        } else {
            self.at += 1;
            list.join(Joint::Sequence);
        }
    }

    fn open(&mut self, list: &mut List, open: Open) {
        let pipeline = self.pipeline(list);
        list.open.push((open, pipeline));
        list.joint = pipeline.joint;
        list.pipeline = None;
        list.last = None;
        list.closed = false;
    }

    /// The pipeline that goes on, or a new one.
    fn pipeline(&mut self, list: &mut List) -> Pipeline {
        if let Some(pipeline) = list.pipeline {
            return pipeline;
        }
        let pipeline = Pipeline {
            number: self.pipelines,
            position: 0,
            joint: list.joint.take(),
        };
        self.pipelines += 1;
        list.pipeline = Some(pipeline);
        pipeline
    }

    /// A simple command, or the reserved word of a compound one.
    fn command(&mut self, list: &mut List) {
        let start = self.at;
        let mut command = Building::default();
        loop {
            self.skip_blanks();
            let Some(byte) = self.peek() else { break };
            match byte {
                b'<' | b'>' if !self.starts_process_substitution() => command.redirects.extend(self.redirect()),
                b'&' if self.ahead(1) == Some(b'>') => command.redirects.extend(self.redirect()),
                b'(' if command.words.len() == 1 && command.assignments.is_empty() => {
                    // `name () compound-command`: what follows is a command position again.
                    self.at += 1;
                    self.skip_blanks();
                    if !self.take(")") {
                        self.complain(|| "a parenthesis stands where none may".to_owned());
                    }
                    return;
                }
                b'(' => {
                    self.at += 1;
                    self.complain(|| "a parenthesis stands where none may".to_owned());
                }
                b'\n' | b';' | b'&' | b'|' | b')' => break,
                b'`' if list.until == Until::Backtick => break,
                b'#' => self.skip_line(),
                _ => {
                    let before = self.at;
                    let word = self.word();
                    if self.at == before {
                        // Nothing that a word can begin with; step over it rather than stand still.
                        self.at += 1;
                        continue;
                    }
                    if matches!(self.peek(), Some(b'<' | b'>')) && word.is_descriptor() {
                        command.redirects.extend(self.redirect_from(before));
                        continue;
                    }
                    if command.is_empty() && self.reserved(word.raw(), before, list) {
                        return;
                    }
                    command.end = self.at;
                    match word.assignment().filter(|_| command.words.is_empty()) {
                        Some(length) => {
                            if self.peek() == Some(b'(') && word.raw().ends_with('=') {
                                self.skip_array();
                                command.end = self.at;
                            }
                            command.assignments.push(self.pair(&word, length));
                        }
                        None => command.words.push(word),
                    }
                }
            }
        }
        self.finish(command, start, list);
    }

    fn finish(&mut self, command: Building<'t>, start: usize, list: &mut List) {
        if list.closed && !command.words.is_empty() {
            self.complain(|| "a command stands behind the end of another without an operator".to_owned());
        }
        let pipeline = self.pipeline(list);
        if command.words.is_empty() {
            return;
        }
        let nested = command.nested_script();
        let end = command
            .redirects
            .iter()
            .map(|word| word.end)
            .fold(command.end, usize::max);
        list.last = Some(self.commands.len());
        self.commands.push(Command {
            span: self.text.span(start, end),
            words: command
                .words
                .into_iter()
                .map(|word| word.into_word(self.text))
                .collect(),
            assignments: command.assignments,
            pipeline: pipeline.number,
            position: pipeline.position,
            piped: false,
            joined_by: pipeline.joint,
            redirects: command
                .redirects
                .into_iter()
                .map(|word| word.into_word(self.text))
                .collect(),
        });
        if let Some((from, to)) = nested {
            self.nested(from, to);
        }
    }

    /// The script of `sh -c '...'`.
    fn nested(&mut self, from: usize, to: usize) {
        if self.depth >= limits::NESTING {
            return;
        }
        let (at, end) = (self.at, self.end);
        (self.at, self.end) = (from, to);
        self.depth += 1;
        self.list(Until::End);
        self.depth -= 1;
        (self.at, self.end) = (at, end);
    }

    fn pair(&self, word: &Parsed<'_>, length: usize) -> Pair {
        let name = word.raw()[..length].trim_end_matches(['+', '=']);
        let key = Key {
            name: name.into(),
            span: self.text.span(word.start, word.start + name.len()),
        };
        Pair {
            key,
            value: Some(word.value_after(length, self.text)),
            legacy: false,
        }
    }
}

/// A command as it is read.
#[derive(Default)]
struct Building<'t> {
    words: Vec<Parsed<'t>>,
    assignments: Vec<Pair>,
    redirects: Vec<Parsed<'t>>,
    end: usize,
}

impl Building<'_> {
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.assignments.is_empty() && self.redirects.is_empty()
    }

    /// Where the script of `sh -c '...'` stands, if it is written so plainly that its characters are those of the script.
    fn nested_script(&self) -> Option<(usize, usize)> {
        let name = self.words.first()?.raw();
        let name = name.rsplit('/').next().unwrap_or(name);
        if !is_posix_shell(name) {
            return None;
        }
        let is_option = |word: &Parsed<'_>| word.raw().starts_with('-') && !word.raw().starts_with("--");
        let option = self
            .words
            .iter()
            .skip(1)
            .position(|word| !is_option(word) || word.raw().ends_with('c'))?;
        let option = option + 1;
        if !is_option(&self.words[option]) {
            return None;
        }
        let script = self.words.get(option + 1)?;
        let inner = script.raw().get(1..script.raw().len().checked_sub(1)?)?;
        let plain = match script.raw().as_bytes()[0] {
            b'\'' => script.raw().ends_with('\'') && !inner.contains('\''),
            b'"' => script.raw().ends_with('"') && !inner.contains(['"', '\\', '`']) && !inner.contains("$("),
            _ => false,
        };
        plain.then_some((script.start + 1, script.end - 1))
    }
}

/// Whether a program of this name reads the shell language.
pub(crate) fn is_posix_shell(name: &str) -> bool {
    matches!(
        name,
        "sh" | "bash" | "dash" | "ash" | "zsh" | "ksh" | "mksh" | "busybox"
    )
}

#[cfg(test)]
mod tests;
