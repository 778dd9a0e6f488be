//! From logical lines to a Dockerfile: stages, and which variables and shell are in force where.

use std::collections::HashMap;

use portcullis_model::dockerfile::{Arguments, Dockerfile, Instruction, Keyword, Stage};
use portcullis_model::{Comment, Problem, ProblemKind, SmolStr, Source, Value, limits};

use crate::instruction;
use crate::lines::{Lines, Logical};
use crate::scope::Scopes;
use crate::shell::is_posix_shell;

/// What was read of a file.
pub(crate) struct Read {
    pub(crate) dockerfile: Dockerfile,
    pub(crate) comments: Vec<Comment>,
    pub(crate) problems: Vec<Problem>,
}

/// Parses a file.
pub(crate) fn parse(source: &Source) -> Read {
    let mut lines = Lines::new(source);
    let mut parser = Parser {
        scopes: Scopes::new(),
        dockerfile: Dockerfile::default(),
        names: HashMap::new(),
        // Only Windows needs another escape than its path separator.
        shells: vec![lines.escape == b'\\'],
        escape: lines.escape,
        problems: Vec::new(),
    };
    while let Some(logical) = lines.next() {
        parser.add(&logical);
    }
    if parser.dockerfile.instructions.is_empty() {
        let problem = Problem::at(
            ProblemKind::Syntax,
            source.whole().at_start(),
            "there is no instruction in this file",
        );
        parser.problems.push(problem);
    }
    let Parser {
        mut dockerfile,
        mut problems,
        ..
    } = parser;
    dockerfile.directives = std::mem::take(&mut lines.directives);
    problems.append(&mut lines.problems);
    problems.sort_by_key(|problem| problem.span.map_or(0, |span| span.start));
    Read {
        dockerfile,
        comments: lines.comments,
        problems: at_most_a_screenful(problems),
    }
}

fn at_most_a_screenful(mut problems: Vec<Problem>) -> Vec<Problem> {
    if problems.len() > limits::PROBLEMS_PER_FILE {
        let left = problems.len() - limits::PROBLEMS_PER_FILE + 1;
        problems.truncate(limits::PROBLEMS_PER_FILE);
        if let Some(last) = problems.last_mut() {
            last.kind = ProblemKind::Limit;
            last.message = format!("{left} more problems stand in the rest of this file");
        }
    }
    problems
}

/// The name by which a stage is looked up: names of stages do not differ by letter case.
pub(crate) fn stage_key(name: &str) -> SmolStr {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        name.to_ascii_lowercase().into()
    } else {
        name.into()
    }
}

pub(crate) struct Parser {
    pub(crate) scopes: Scopes,
    dockerfile: Dockerfile,
    names: HashMap<SmolStr, usize>,
    /// Whether the shell is one whose language we read: before the first stage, and at the end of each.
    shells: Vec<bool>,
    pub(crate) escape: u8,
    pub(crate) problems: Vec<Problem>,
}

impl Parser {
    /// Whether the shell form is a script that can be taken apart.
    pub(crate) fn reads_shell(&self) -> bool {
        self.shells.last().copied().unwrap_or(true)
    }

    fn add(&mut self, logical: &Logical<'_>) {
        let Some(instruction) = instruction::parse(logical, self) else {
            return;
        };
        let position = self.dockerfile.instructions.len();
        if !instruction.onbuild {
            match instruction.keyword {
                Keyword::From => self.begin_stage(&instruction, position),
                Keyword::Arg => instruction
                    .pairs()
                    .iter()
                    .for_each(|pair| self.scopes.argument(&pair.key.name, pair.value.clone())),
                Keyword::Env => {
                    for pair in instruction.pairs() {
                        if let Some(value) = &pair.value {
                            self.scopes.environment(&pair.key.name, value);
                        }
                    }
                }
                Keyword::Shell => {
                    if let Some(shell) = self.shells.last_mut() {
                        *shell = speaks_posix(&instruction.arguments);
                    }
                }
                _ => {}
            }
        }
        if let Some(stage) = self.dockerfile.stages.last_mut() {
            stage.instructions.end = position + 1;
        }
        self.dockerfile.instructions.push(instruction);
    }

    fn begin_stage(&mut self, from: &Instruction, position: usize) {
        let words = from.words();
        let Some(image) = words.first() else { return };
        let base = image.value.clone();
        let name = words
            .get(1)
            .filter(|word| word.raw.eq_ignore_ascii_case("as"))
            .and_then(|_| words.get(2))
            .map(|word| word.value.clone());
        let parent = base.as_str().and_then(|base| self.names.get(&stage_key(base)).copied());
        let number = self.dockerfile.stages.len();
        let address = match name.as_ref().and_then(Value::as_str) {
            Some(name) => smol_str::format_smolstr!("stage.{name}"),
            None => smol_str::format_smolstr!("stage.{number}"),
        };
        self.scopes.begin_stage(parent, base.as_str() == Some("scratch"));
        let shell = match parent {
            // The first entry is that before any stage.
            Some(parent) => self.shells.get(parent + 1).copied().unwrap_or(true),
            None => self.escape == b'\\' && !base.as_str().is_some_and(is_windows),
        };
        self.shells.push(shell);
        if let Some(name) = name.as_ref().and_then(Value::as_str) {
            self.names.insert(stage_key(name), number);
        }
        self.dockerfile.stages.push(Stage {
            name,
            base,
            parent,
            instructions: position..position + 1,
            address,
        });
    }
}

fn speaks_posix(shell: &Arguments) -> bool {
    let Arguments::Exec(words) = shell else { return true };
    words.iter().any(|word| {
        let text = word.text();
        is_posix_shell(text.rsplit('/').next().unwrap_or(text))
    })
}

/// Whether an image is one of Windows, whose shell is not ours.
fn is_windows(image: &str) -> bool {
    ["windows", "nanoserver", "servercore"]
        .iter()
        .any(|word| image.contains(word))
}
