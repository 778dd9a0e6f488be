//! One logical line to one instruction.

use portcullis_model::dockerfile::{Arguments, Flag, Instruction, Keyword, Pair, Script, Word};
use portcullis_model::{Key, Problem, ProblemKind, SmolStr, Span, Value};

use crate::expand;
use crate::lines::Logical;
use crate::parse::Parser;
use crate::scope::Place;
use crate::shell;
use crate::text::Text;
use crate::words::{JsonString, json_strings, split};

/// Parses a logical line. `None` where not even a word stands there.
pub(crate) fn parse(logical: &Logical<'_>, parser: &mut Parser) -> Option<Instruction> {
    let text = &logical.text;
    let whole = text.as_str();
    let end = whole.trim_end().len();
    let (mut from, mut to) = word_at(whole, 0, end)?;
    let start = from;
    let mut keyword = keyword(&whole[from..to]);
    let mut onbuild = false;
    if keyword == Keyword::Onbuild
        && let Some((inner_from, inner_to)) = word_at(whole, to, end)
    {
        onbuild = true;
        (from, to) = (inner_from, inner_to);
        keyword = self::keyword(&whole[from..to]);
    }
    let span = text.span(start, end);
    let mut line = Line {
        text,
        at: to,
        end,
        place: if keyword == Keyword::From {
            Place::Global
        } else {
            Place::Stage
        },
        logical,
        parser,
    };
    let keyword_span = text.span(from, to);
    if keyword == Keyword::Unknown {
        let word: String = whole[from..to].chars().take(40).collect();
        line.problem(keyword_span, format!("`{word}` is no instruction"));
    }
    let flags = line.flags(keyword);
    let arguments = line.arguments(keyword, keyword_span);
    Some(Instruction {
        keyword,
        keyword_span,
        span: Span::new(span.source, span.start as usize, logical.end.max(span.end as usize)),
        onbuild,
        flags,
        arguments,
        heredocs: logical.heredocs.clone(),
    })
}

fn word_at(text: &str, from: usize, end: usize) -> Option<(usize, usize)> {
    let rest = text.get(from..end)?;
    let start = from + rest.len() - rest.trim_start().len();
    let length = text[start..end].find(char::is_whitespace).unwrap_or(end - start);
    (length > 0).then_some((start, start + length))
}

fn keyword(word: &str) -> Keyword {
    const WORDS: [(&str, Keyword); 18] = [
        ("add", Keyword::Add),
        ("arg", Keyword::Arg),
        ("cmd", Keyword::Cmd),
        ("copy", Keyword::Copy),
        ("entrypoint", Keyword::Entrypoint),
        ("env", Keyword::Env),
        ("expose", Keyword::Expose),
        ("from", Keyword::From),
        ("healthcheck", Keyword::Healthcheck),
        ("label", Keyword::Label),
        ("maintainer", Keyword::Maintainer),
        ("onbuild", Keyword::Onbuild),
        ("run", Keyword::Run),
        ("shell", Keyword::Shell),
        ("stopsignal", Keyword::Stopsignal),
        ("user", Keyword::User),
        ("volume", Keyword::Volume),
        ("workdir", Keyword::Workdir),
    ];
    let known = WORDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
    known.map_or(Keyword::Unknown, |(_, keyword)| *keyword)
}

/// What is left of a line to read.
struct Line<'a> {
    text: &'a Text<'a>,
    at: usize,
    end: usize,
    place: Place,
    logical: &'a Logical<'a>,
    parser: &'a mut Parser,
}

impl Line<'_> {
    fn problem(&mut self, span: Span, message: impl Into<String>) {
        self.parser
            .problems
            .push(Problem::at(ProblemKind::Syntax, span, message));
    }

    fn skip_blanks(&mut self) {
        let rest = self.text.slice(self.at, self.end);
        self.at += rest.len() - rest.trim_start().len();
    }

    fn value(&mut self, start: usize, end: usize) -> Value {
        expand::word(
            self.text,
            start,
            end,
            self.parser.escape,
            self.place,
            &mut self.parser.scopes,
        )
    }

    fn word(&mut self, start: usize, end: usize) -> Word {
        Word {
            value: self.value(start, end),
            raw: self.text.slice(start, end).into(),
            span: self.text.span(start, end),
        }
    }

    /// `--name=value` at the head.
    fn flags(&mut self, keyword: Keyword) -> Vec<Flag> {
        use Keyword::{Add, Copy, From, Healthcheck, Run};
        let mut flags = Vec::new();
        self.skip_blanks();
        while matches!(keyword, Add | Copy | From | Healthcheck | Run)
            && self.text.slice(self.at, self.end).starts_with("--")
        {
            let start = self.at;
            let end = self.first_word_end();
            self.at = end;
            self.skip_blanks();
            let raw = self.text.slice(start, end);
            if raw == "--" {
                break;
            }
            let (name, value) = match raw.find('=') {
                Some(equals) => (&raw[2..equals], Some(start + equals + 1)),
                None => (&raw[2..], None),
            };
            let name = SmolStr::from(name.to_ascii_lowercase());
            let value = value.map(|from| self.value(from, end));
            flags.push(Flag {
                name,
                value,
                span: self.text.span(start, end),
            });
        }
        flags
    }

    fn first_word_end(&self) -> usize {
        let line = self.text.as_str();
        let mut at = self.at;
        let mut quote = None;
        for byte in line[self.at..self.end].bytes() {
            match quote {
                None if byte.is_ascii_whitespace() => break,
                None if byte == b'"' || byte == b'\'' => quote = Some(byte),
                Some(open) if byte == open => quote = None,
                _ => {}
            }
            at += 1;
        }
        at
    }

    fn arguments(&mut self, keyword: Keyword, keyword_span: Span) -> Arguments {
        use Keyword as K;
        if self.at >= self.end && keyword != K::Unknown {
            // `CMD []` resets; an instruction without anything is refused.
            self.problem(keyword_span, "nothing follows this instruction's word");
            return Arguments::Words(Vec::new());
        }
        match keyword {
            K::Run | K::Cmd | K::Entrypoint => self.exec_or_shell(keyword),
            K::Healthcheck => self.healthcheck(),
            K::Shell => match self.exec() {
                Some(words) => Arguments::Exec(words),
                None => {
                    let span = self.text.span(self.at, self.end);
                    self.problem(span, "SHELL wants a JSON array of strings");
                    self.words()
                }
            },
            K::Copy | K::Add | K::Volume => match self.exec() {
                Some(words) => Arguments::Exec(words),
                None => self.words(),
            },
            K::Env | K::Label | K::Arg => self.pairs(keyword),
            // One word, blanks and all.
            K::Workdir | K::User | K::Stopsignal | K::Maintainer => {
                Arguments::Words(vec![self.word(self.at, self.end)])
            }
            K::Expose | K::From => self.words(),
            K::Onbuild | K::Unknown => Arguments::Words(Vec::new()),
        }
    }

    fn words(&mut self) -> Arguments {
        let split = split(self.text.as_str(), self.at, self.end, self.parser.escape);
        if let Some(quote) = split.unclosed {
            let span = self.text.span(quote, quote + 1);
            self.problem(span, "this quote is not closed");
        }
        Arguments::Words(
            split
                .words
                .into_iter()
                .map(|(start, end)| self.word(start, end))
                .collect(),
        )
    }

    /// The JSON form.
    fn exec(&mut self) -> Option<Vec<Word>> {
        let strings = json_strings(self.text.as_str(), self.at, self.end)?;
        Some(strings.into_iter().map(|string| self.exec_word(string)).collect())
    }

    fn exec_word(&self, string: JsonString) -> Word {
        let JsonString { start, end, text } = string;
        Word {
            value: Value::string(text, self.text.span(start + 1, end - 1)),
            raw: self.text.slice(start, end).into(),
            span: self.text.span(start, end),
        }
    }

    fn exec_or_shell(&mut self, keyword: Keyword) -> Arguments {
        if let Some(words) = self.exec() {
            return Arguments::Exec(words);
        }
        if !self.parser.reads_shell() {
            return Arguments::Shell(Script {
                span: Some(self.text.span(self.at, self.end)),
                ..Script::default()
            });
        }
        let mut script = shell::script(self.text, self.at, self.end);
        if keyword == Keyword::Run {
            self.heredoc_scripts(&mut script);
        }
        Arguments::Shell(script)
    }

    /// The bodies of heredocs that are scripts: those with no command before them, or with a shell.
    fn heredoc_scripts(&self, script: &mut Script) {
        let is_script = match script.commands.as_slice() {
            [] => true,
            [command] => shell::is_posix_shell(command.name()) && command.operands().next().is_none(),
            _ => false,
        };
        if !is_script {
            return;
        }
        for heredoc in &self.logical.heredocs {
            let body = heredoc.body;
            let text = Text::of(body.source, self.logical.file, body.start as usize, body.end as usize);
            if let Some(shebang) = text.as_str().strip_prefix("#!") {
                let program = shebang.lines().next().unwrap_or("");
                if !program.split([' ', '/', '\t']).any(shell::is_posix_shell) {
                    continue;
                }
            }
            let inner = shell::script(&text, 0, text.as_str().len());
            let first = script
                .commands
                .iter()
                .map(|command| command.pipeline + 1)
                .max()
                .unwrap_or(0);
            script.commands.extend(inner.commands.into_iter().map(|mut command| {
                command.pipeline += first;
                command
            }));
            script.problem = script.problem.take().or(inner.problem);
        }
    }

    fn healthcheck(&mut self) -> Arguments {
        let (start, end) = (self.at, self.first_word_end());
        if self.text.slice(start, end).eq_ignore_ascii_case("cmd") {
            self.at = end;
            self.skip_blanks();
            return self.exec_or_shell(Keyword::Healthcheck);
        }
        if !self.text.slice(start, end).eq_ignore_ascii_case("none") {
            let span = self.text.span(start, end);
            self.problem(span, "HEALTHCHECK wants CMD or NONE");
        }
        self.words()
    }

    /// `KEY=value ...`, the old `KEY value`, or for `ARG` a bare `KEY`.
    fn pairs(&mut self, keyword: Keyword) -> Arguments {
        let split = split(self.text.as_str(), self.at, self.end, self.parser.escape);
        if let Some(quote) = split.unclosed {
            let span = self.text.span(quote, quote + 1);
            self.problem(span, "this quote is not closed");
        }
        let Some(&(start, end)) = split.words.first() else {
            return Arguments::Pairs(Vec::new());
        };
        if keyword != Keyword::Arg && !self.text.slice(start, end).contains('=') {
            return Arguments::Pairs(vec![self.legacy_pair(start, end)]);
        }
        let mut pairs = Vec::with_capacity(split.words.len());
        for (start, end) in split.words {
            match self.text.slice(start, end).find('=') {
                Some(equals) => {
                    let key = self.key(start, start + equals);
                    let value = Some(self.value(start + equals + 1, end));
                    pairs.push(Pair {
                        key,
                        value,
                        legacy: false,
                    });
                }
                None if keyword == Keyword::Arg => {
                    let key = self.key(start, end);
                    pairs.push(Pair {
                        key,
                        value: None,
                        legacy: false,
                    });
                }
                None => {
                    let span = self.text.span(start, end);
                    self.problem(span, "a name must be followed by `=` and its value");
                }
            }
        }
        Arguments::Pairs(pairs)
    }

    fn legacy_pair(&mut self, start: usize, end: usize) -> Pair {
        let key = self.key(start, end);
        self.at = end;
        self.skip_blanks();
        if self.at >= self.end {
            self.problem(key.span, "a name must be followed by its value");
        }
        Pair {
            value: Some(self.value(self.at, self.end)),
            key,
            legacy: true,
        }
    }

    fn key(&mut self, start: usize, end: usize) -> Key {
        let raw = self.text.slice(start, end);
        let (from, to) = expand::inside_quotes(raw);
        let name: SmolStr = if raw.contains(['"', '\'']) {
            raw.chars().filter(|c| !matches!(c, '"' | '\'')).collect()
        } else {
            raw.into()
        };
        Key {
            name,
            span: self.text.span(start + from, start + to),
        }
    }
}
