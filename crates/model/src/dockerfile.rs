//! What a Dockerfile says: stages, instructions, words, and the commands in `RUN`.

use smol_str::SmolStr;

use crate::limits;
use crate::source::Span;
use crate::value::{Key, Value};

/// A Dockerfile.
#[derive(Clone, Debug, Default)]
pub struct Dockerfile {
    /// `# syntax=` and the like, at the head of the file.
    pub directives: Vec<Directive>,
    /// All instructions, in the order of the source; those before the first `FROM` too.
    pub instructions: Vec<Instruction>,
    /// The stages, in the order of the source. Empty for a fragment without `FROM`.
    pub stages: Vec<Stage>,
}

/// A parser directive.
#[derive(Clone, Debug)]
pub struct Directive {
    /// `syntax`, `escape` or `check`, in lower case.
    pub name: SmolStr,
    /// Its value.
    pub value: Value,
}

/// A build stage.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The name given with `AS`.
    pub name: Option<Value>,
    /// What it is built from: an image, the name of an earlier stage, or unknown.
    pub base: Value,
    /// The position in [`Dockerfile::stages`] of the earlier stage that it is built from, if it is.
    pub parent: Option<usize>,
    /// The positions in [`Dockerfile::instructions`]: of `FROM` and one past the last.
    pub instructions: std::ops::Range<usize>,
    /// `stage.NAME`, or `stage.N` counted from zero.
    pub address: SmolStr,
}

/// The instruction words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the words explain themselves")]
pub enum Keyword {
    Add,
    Arg,
    Cmd,
    Copy,
    Entrypoint,
    Env,
    Expose,
    From,
    Healthcheck,
    Label,
    Maintainer,
    Onbuild,
    Run,
    Shell,
    Stopsignal,
    User,
    Volume,
    Workdir,
    /// A word that is no instruction.
    Unknown,
}

/// An instruction.
#[derive(Clone, Debug)]
pub struct Instruction {
    /// Which one. For `ONBUILD RUN ...` it is `Run`, with [`Instruction::onbuild`] set.
    pub keyword: Keyword,
    /// The characters of the instruction's word.
    pub keyword_span: Span,
    /// The whole instruction, from its word to its last character, continuation lines and heredocs included.
    pub span: Span,
    /// Whether it stands behind `ONBUILD`.
    pub onbuild: bool,
    /// `--name=value` flags.
    pub flags: Vec<Flag>,
    /// What comes after the flags.
    pub arguments: Arguments,
    /// The heredocs that belong to it, in order.
    pub heredocs: Vec<Heredoc>,
}

/// A flag of an instruction.
#[derive(Clone, Debug)]
pub struct Flag {
    /// The name without dashes, in lower case.
    pub name: SmolStr,
    /// The value; `None` for a bare flag. Unknown where it uses a build argument without a known value.
    pub value: Option<Value>,
    /// The whole flag.
    pub span: Span,
}

/// The arguments of an instruction.
#[derive(Clone, Debug)]
pub enum Arguments {
    /// The JSON form of `RUN`, `CMD`, `ENTRYPOINT`, `SHELL`, `VOLUME`, `COPY`, `ADD`, `HEALTHCHECK CMD`.
    Exec(Vec<Word>),
    /// The shell form of `RUN`, `CMD`, `ENTRYPOINT`, `HEALTHCHECK CMD`.
    Shell(Script),
    /// `KEY=value` pairs of `ENV`, `ARG`, `LABEL`.
    Pairs(Vec<Pair>),
    /// Words of the other instructions. For `HEALTHCHECK NONE` the word `NONE`.
    Words(Vec<Word>),
}

/// A name and a value of `ENV`, `ARG` or `LABEL`.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The name.
    pub key: Key,
    /// The value, expanded; `None` for `ARG NAME` alone.
    pub value: Option<Value>,
    /// Whether it was written as `KEY value`, without `=`.
    pub legacy: bool,
}

/// A word.
#[derive(Clone, Debug)]
pub struct Word {
    /// The word without quotes and with known variables expanded; unknown where a variable is not known.
    pub value: Value,
    /// The word as written.
    pub raw: SmolStr,
    /// The characters of the word as written.
    pub span: Span,
}

impl Word {
    /// The word's text: expanded where it is known, else as written.
    #[must_use]
    pub fn text(&self) -> &str {
        self.value.as_str().unwrap_or(&self.raw)
    }
}

/// A heredoc.
#[derive(Clone, Debug)]
pub struct Heredoc {
    /// The delimiter, without quotes.
    pub name: SmolStr,
    /// Whether variables in it are expanded: its delimiter is not quoted.
    pub expands: bool,
    /// The body, without the line of the delimiter.
    pub body: Span,
}

/// A shell script inside an instruction.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// The characters of the script.
    pub span: Option<Span>,
    /// Every simple command in it, also those inside groups, conditions, loops and substitutions, in the order of the
    /// source.
    pub commands: Vec<Command>,
    /// Why it could not be taken apart; its commands are then those understood so far.
    pub problem: Option<String>,
}

/// A simple command of a script.
#[derive(Clone, Debug)]
pub struct Command {
    /// The command's name and arguments; never empty. What `sudo`, `env` and the like run is a command of its own as
    /// well, which follows.
    pub words: Vec<Word>,
    /// `NAME=value` before the command.
    pub assignments: Vec<Pair>,
    /// The characters of the command.
    pub span: Span,
    /// The pipeline it is part of, by number within the script.
    pub pipeline: u32,
    /// Its position in that pipeline, from zero.
    pub position: u32,
    /// Whether another command of the pipeline follows.
    pub piped: bool,
    /// The operator before its pipeline: `&&`, `||`, `;` or a line break; `None` for the first.
    pub joined_by: Option<Joint>,
    /// Where its input and output go, in order: `>`, `2>&1`, `<<<`...; as written.
    pub redirects: Vec<Word>,
}

/// What stands between two pipelines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joint {
    /// `&&`.
    And,
    /// `||`.
    Or,
    /// `;`, `&` or a line break.
    Sequence,
}

impl Command {
    /// The command's name without its directory: `apt-get` of `/usr/bin/apt-get`.
    #[must_use]
    pub fn name(&self) -> &str {
        let text = self.words.first().map_or("", Word::text);
        text.rsplit('/').next().unwrap_or(text)
    }

    /// The arguments after the name.
    #[must_use]
    pub fn arguments(&self) -> &[Word] {
        self.words.get(1..).unwrap_or(&[])
    }

    /// The arguments that are no options.
    pub fn operands(&self) -> impl Iterator<Item = &Word> {
        self.arguments().iter().filter(|word| !word.text().starts_with('-'))
    }

    /// Whether an option is given, as `--long`, `--long=value`, or a letter of `-abc`.
    #[must_use]
    pub fn has_option(&self, option: &str) -> bool {
        self.arguments().iter().any(|word| {
            let text = word.text();
            if let Some(letter) = option.strip_prefix('-').filter(|letter| letter.len() == 1) {
                text.starts_with('-') && !text.starts_with("--") && text[1..].contains(letter)
            } else {
                text == option || text.strip_prefix(option).is_some_and(|rest| rest.starts_with('='))
            }
        })
    }
}

impl Instruction {
    /// The flag of this name.
    #[must_use]
    pub fn flag(&self, name: &str) -> Option<&Flag> {
        self.flags.iter().find(|flag| flag.name == name)
    }

    /// The words of the arguments; none for scripts and pairs.
    #[must_use]
    pub fn words(&self) -> &[Word] {
        match &self.arguments {
            Arguments::Words(words) | Arguments::Exec(words) => words,
            Arguments::Shell(_) | Arguments::Pairs(_) => &[],
        }
    }

    /// The pairs of `ENV`, `ARG` and `LABEL`; none for the others.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        match &self.arguments {
            Arguments::Pairs(pairs) => pairs,
            _ => &[],
        }
    }

    /// The script of the shell form.
    #[must_use]
    pub fn script(&self) -> Option<&Script> {
        match &self.arguments {
            Arguments::Shell(script) => Some(script),
            _ => None,
        }
    }

    /// The commands of the shell form; none for the others.
    #[must_use]
    pub fn commands(&self) -> &[Command] {
        self.script().map_or(&[], |script| &script.commands)
    }
}

impl Dockerfile {
    /// The instructions of a stage, `FROM` included.
    #[must_use]
    pub fn of_stage(&self, stage: &Stage) -> &[Instruction] {
        self.instructions.get(stage.instructions.clone()).unwrap_or(&[])
    }

    /// The last stage: the one that ships.
    #[must_use]
    pub fn last_stage(&self) -> Option<&Stage> {
        self.stages.last()
    }

    /// The address of the stage that the instruction at this position belongs to; empty before the first `FROM`.
    #[must_use]
    pub fn address_at(&self, position: usize) -> SmolStr {
        self.stage_at(position)
            .map(|stage| stage.address.clone())
            .unwrap_or_default()
    }

    /// The stage that the instruction at this position belongs to; `None` before the first `FROM`.
    #[must_use]
    pub fn stage_at(&self, position: usize) -> Option<&Stage> {
        let after = self
            .stages
            .partition_point(|stage| stage.instructions.start <= position);
        self.stages.get(after.checked_sub(1)?)
    }

    /// The stage and those it is built from, nearest first; no more of them than [`limits::NESTING`].
    pub fn lineage<'d>(&'d self, stage: &'d Stage) -> impl Iterator<Item = &'d Stage> {
        std::iter::successors(Some(stage), |stage| {
            stage.parent.and_then(|parent| self.stages.get(parent))
        })
        .take(limits::NESTING)
    }
}
