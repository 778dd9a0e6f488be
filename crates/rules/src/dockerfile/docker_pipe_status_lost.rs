//! A failure inside a pipe is lost.
//!
//! A pipe succeeds when its last command does. `curl ... | tar x` goes on when the download failed, and a broken image is built without a word.
//!
//! # Remedy
//!
//! Set `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`, or begin the `RUN` with `set -o pipefail`.
//!
//! ```dockerfile,bad
//! FROM debian:12
//! # finding: `curl -fsSL https://example.com/a.tar` `curl`
//! RUN curl -fsSL https://example.com/a.tar | tar x
//! ```
//!
//! ```dockerfile,good
//! FROM debian:12
//! RUN set -o pipefail && curl -fsSL https://example.com/a.tar | tar x
//! RUN echo "$SUM  a.tar" | sha256sum -c - && ps --version | grep -q procps
//! SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
//! RUN curl -fsSL https://example.com/a.tar | tar x
//! ```

use portcullis_model::dockerfile::{Command, Instruction, Keyword, Word};
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The first command of a `RUN` that is piped on, in a shell that was not told to mind it.
pub static RULE: Rule = Rule {
    id: "docker-pipe-status-lost",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["DL4006"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    let mut by_stage: Vec<bool> = Vec::with_capacity(dockerfile.stages.len());
    let mut stages = dockerfile.stages.iter();
    let mut minds = false;
    for (position, instruction) in dockerfile.instructions.iter().enumerate() {
        match instruction.keyword {
            Keyword::From if !instruction.onbuild => {
                if by_stage.len() < dockerfile.stages.len() && position > 0 {
                    by_stage.push(minds);
                }
                let parent = stages.next().and_then(|stage| stage.parent);
                // The first entry is what was before any stage, where there was anything.
                let offset = dockerfile
                    .stages
                    .first()
                    .map_or(0, |first| usize::from(first.instructions.start > 0));
                minds = parent
                    .and_then(|parent| by_stage.get(parent + offset).copied())
                    .unwrap_or(false);
            }
            Keyword::Shell => minds = is_minding_shell(instruction.words()),
            Keyword::Run if !minds => {
                cx.address(dockerfile.address_at(position));
                judge(instruction, cx);
            }
            _ => {}
        }
    }
}

fn judge(instruction: &Instruction, cx: &mut Cx) {
    let mut commands = instruction.commands().iter();
    while let Some(command) = commands.next() {
        if command.name() == "set" && asks_for_pipefail(command.arguments()) || is_minding_shell(&command.words) {
            return;
        }
        let next = commands.as_slice().first();
        if command.piped && !cannot_fail(command) && !next.is_some_and(|next| fails_on_nothing(next, command)) {
            let name = command.name();
            cx.report(
                command.span,
                format_args!("when `{name}` fails nobody notices, the pipe succeeds with its last command"),
            );
            return;
        }
    }
}

/// Commands that only write their arguments.
fn cannot_fail(command: &Command) -> bool {
    matches!(command.name(), "echo" | "printf" | "true" | ":" | "yes")
}

/// Whether the last command of the pipeline fails where the one before it gave it nothing: then the failure is noticed.
fn fails_on_nothing(last: &Command, before: &Command) -> bool {
    let has =
        |short: &str, long: &str| last.has_option(short) || last.arguments().iter().any(|word| word.text() == long);
    let fails = match last.name() {
        "md5sum" | "sha1sum" | "sha224sum" | "sha256sum" | "sha384sum" | "sha512sum" | "shasum" | "b2sum" => {
            has("-c", "--check")
        }
        "grep" | "egrep" | "fgrep" => !has("-v", "--invert-match"),
        _ => false,
    };
    fails && last.pipeline == before.pipeline && last.position == before.position + 1 && !last.piped
}

/// `-o pipefail`, alone or with other letters before the `o`.
fn asks_for_pipefail(words: &[Word]) -> bool {
    words.windows(2).any(|two| {
        let option = two[0].text();
        option.starts_with('-') && option.ends_with('o') && two[1].text() == "pipefail"
    })
}

/// A shell that knows the option, which plain `sh` need not, and was given it.
fn is_minding_shell(words: &[Word]) -> bool {
    let knows = words.iter().any(|word| {
        let name = word.text().rsplit('/').next().unwrap_or("");
        matches!(name, "bash" | "ash" | "zsh" | "ksh" | "mksh")
    });
    knows && asks_for_pipefail(words)
}
