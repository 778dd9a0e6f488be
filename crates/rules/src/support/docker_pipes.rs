//! What becomes of a failure inside a pipe.

use portcullis_model::Resource;
use portcullis_model::dockerfile::{Command, Instruction, Keyword, Word};

use crate::context::Cx;

/// Calls `judge` for every `RUN` whose shell was not told to mind its pipes.
pub(crate) fn each_run(resource: &Resource, cx: &mut Cx, judge: impl Fn(&Instruction, &mut Cx)) {
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

/// The first command whose failure its pipe hides.
pub(crate) fn lost(instruction: &Instruction) -> Option<&Command> {
    piped(instruction).find_map(|(command, next)| (!is_noticed(command, next)).then_some(command))
}

/// The first command that is piped on, where the failure of none is hidden.
pub(crate) fn noticed(instruction: &Instruction) -> Option<&Command> {
    let first = piped(instruction).next()?.0;
    lost(instruction).is_none().then_some(first)
}

/// The commands that are piped on before the script itself asks for the option, each with the command that follows.
fn piped(instruction: &Instruction) -> impl Iterator<Item = (&Command, Option<&Command>)> {
    let commands = instruction.commands();
    commands
        .iter()
        .enumerate()
        .take_while(|(_, command)| !asks_itself(command))
        .filter(|(_, command)| command.piped)
        .map(|(at, command)| (command, commands.get(at + 1)))
}

fn asks_itself(command: &Command) -> bool {
    command.name() == "set" && asks_for_pipefail(command.arguments()) || is_minding_shell(&command.words)
}

fn is_noticed(command: &Command, next: Option<&Command>) -> bool {
    cannot_fail(command) || next.is_some_and(|next| fails_on_nothing(next, command))
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
