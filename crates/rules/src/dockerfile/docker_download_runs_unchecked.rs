//! A download is run without being looked at.
//!
//! What is piped from the network into a shell is run whatever it is: another version, half a file after a lost connection, or what an intruder put there.
//!
//! # Remedy
//!
//! Download to a file, check its digest or signature, and run that.
//!
//! ```dockerfile,bad
//! # finding: `bash` curl
//! RUN curl -fsSL https://example.com/install.sh | bash
//! # finding: `bash` curl
//! RUN curl -fsSL https://example.com/install.sh | sudo -E bash -
//! # finding: `sh` wget
//! RUN sh -c "$(wget -qO- https://example.com/install.sh)"
//! ```
//!
//! ```dockerfile,good
//! RUN curl -fsSLo install.sh https://example.com/install.sh && echo "0a1b  install.sh" | sha256sum -c && sh install.sh
//! ```

use std::collections::HashMap;

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// A shell or interpreter behind curl or wget in a pipe, or with what they print as its program.
pub static RULE: Rule = Rule {
    id: "docker-download-runs-unchecked",
    severity: Severity::Medium,
    category: "supply-chain",
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

const SHELLS: &[&str] = &["sh", "bash", "dash", "ash", "zsh", "eval"];
const PROGRAMS: &[&str] = &[
    "sh", "bash", "dash", "ash", "zsh", "eval", "python", "python3", "perl", "ruby", "node", "php",
];

fn check(instruction: &Instruction, cx: &mut Cx) {
    // The first download of each pipeline; commands stand in the order of the source.
    let mut downloads: HashMap<u32, &Command> = HashMap::new();
    for (at, command) in instruction.commands().iter().enumerate() {
        if is_download(command) {
            downloads.entry(command.pipeline).or_insert(command);
        } else if PROGRAMS.contains(&command.name()) {
            let piped = downloads
                .get(&command.pipeline)
                .filter(|download| download.position < command.position && !has_program(command));
            let inside = instruction.commands()[at + 1..]
                .iter()
                .take_while(|other| command.span.contains(other.span));
            let printed = inside
                .filter(|_| SHELLS.contains(&command.name()))
                .find(|other| is_download(other));
            if let Some(download) = piped.copied().or(printed) {
                let (name, by) = (command.name(), download.name());
                cx.report(
                    command.words[0].span,
                    format_args!("{name} runs whatever {by} gets, unseen and unchecked"),
                );
            }
        }
    }
}

fn is_download(command: &Command) -> bool {
    matches!(command.name(), "curl" | "wget")
}

/// Whether the program is named on the command line, so that what is piped in is only its input.
fn has_program(command: &Command) -> bool {
    let shell = matches!(command.name(), "sh" | "bash" | "dash" | "ash" | "zsh");
    let inline = command.has_option("-c") || command.has_option("-e") && !shell || command.has_option("-m");
    let named = command.operands().any(|word| !shell && word.text() != "-");
    !command.has_option("-s") && (inline || named)
}
