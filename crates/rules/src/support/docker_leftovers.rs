//! What package managers leave in an image, and how they are kept from it.

use portcullis_model::dockerfile::{Command, Instruction, Word};
use portcullis_model::{Fix, Unit};

use super::docker::{Subcommand, is_removal, mounts, stays, up_to};
use super::mend;

/// What some programs leave on the disk, and how a later command of the same `RUN` takes it away.
pub(crate) struct Leftovers {
    pub programs: &'static [&'static str],
    /// Options of the programs that take the next word as their value.
    pub valued: &'static [&'static str],
    /// The subcommands that leave something.
    pub fills: &'static [&'static str],
    /// Where it is left.
    pub paths: &'static [&'static str],
    /// Whether a command takes away what the program of this name left.
    pub cleans: fn(&Command, &str) -> bool,
    /// Whether a command was told to leave nothing.
    pub spares: fn(&Command) -> bool,
    /// How to leave nothing.
    pub remedy: Remedy,
}

/// How a program is kept from leaving something in the image.
pub(crate) enum Remedy {
    /// An option behind the subcommand.
    Option(&'static str),
    /// Another call of the program with these words, behind all that is there.
    Then(&'static str),
    /// The same, where what is taken away may still be needed.
    CallUnsafe(&'static str),
    /// A command behind all that is there, with which a later `RUN` may no longer find what it needs.
    ThenUnsafe(&'static str),
}

impl Remedy {
    fn fix(&self, unit: &Unit, instruction: &Instruction, command: &Command, word: &Word) -> Option<Fix> {
        let (words, safe, edits) = match self {
            Remedy::Option(option) => ((*option).to_owned(), true, Some(mend::docker::after(word, option))),
            Remedy::Then(words) | Remedy::CallUnsafe(words) => {
                let words = format!("{} {words}", command.name());
                let edits = mend::docker::then(unit, instruction, &words);
                (words, matches!(self, Remedy::Then(_)), edits)
            }
            Remedy::ThenUnsafe(words) => {
                let edits = mend::docker::then(unit, instruction, words).filter(|_| is_used_up(unit, instruction));
                ((*words).to_owned(), false, edits)
            }
        };
        Some(Fix {
            title: format!("Add `{words}`"),
            safe,
            edits: edits?,
        })
    }
}

impl Leftovers {
    /// Calls `report` for every command that leaves something in the image, with the characters that say so.
    pub(crate) fn report(&self, instruction: &Instruction, cx: &mut crate::context::Cx, message: fn(&str) -> String) {
        let ours = |command: &&Command| self.programs.contains(&command.name()) && !(self.spares)(command);
        let fill = |command| Some((command, Subcommand::of(command, self.valued, self.fills)?.word));
        let filling: Vec<(&Command, &Word)> = instruction.commands().iter().filter(ours).filter_map(fill).collect();
        if filling.is_empty() || !stays(instruction, cx) || mounts(instruction, self.paths) {
            return;
        }
        // Where each program's leftovers are taken away for the last time: looked up once, a script may be long.
        let cleaned = |name: &&'static str| {
            let mut last_first = instruction.commands().iter().rev();
            let cleans = |command: &&Command| (self.cleans)(command, name) || is_removal(command, self.paths);
            last_first.find(cleans).map_or(0, |command| command.span.start)
        };
        let cleaned: Vec<u32> = self.programs.iter().map(cleaned).collect();
        for (command, word) in filling {
            let name = command.name();
            let program = self.programs.iter().position(|program| *program == name);
            if program.is_none_or(|program| command.span.start > cleaned[program]) {
                let fix = self.remedy.fix(cx.unit(), instruction, command, word);
                cx.report(up_to(command, word), message(name)).fix = fix;
            }
        }
    }
}

/// Whether packages are installed where their lists are fetched, and by no later `RUN` that fetches none.
fn is_used_up(unit: &Unit, instruction: &Instruction) -> bool {
    let calls = |one: &Instruction, name: &str| {
        let is_apt = |command: &&Command| matches!(command.name(), "apt-get" | "apt");
        let mut calls = one.commands().iter().filter(is_apt);
        calls.any(|command| Subcommand::of(command, super::docker::APT, &[name]).is_some())
    };
    let dockerfiles = unit.resources.iter().filter_map(|resource| resource.dockerfile());
    let mut others = dockerfiles.flat_map(|dockerfile| &dockerfile.instructions);
    let relies = |one: &Instruction| {
        let is_later = one.span.source == instruction.span.source && one.span.start > instruction.span.start;
        is_later && calls(one, "install") && !calls(one, "update")
    };
    calls(instruction, "install") && !others.any(relies)
}
