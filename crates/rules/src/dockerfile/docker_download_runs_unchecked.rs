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

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// A shell or interpreter behind curl or wget in a pipe, or with what they print as its program.
pub static RULE: Rule = Rule {
    id: "docker-download-runs-unchecked",
    severity: Severity::Medium,
    category: "supply-chain",
    judge: Judge::Command(
        &[
            "sh", "bash", "dash", "ash", "zsh", "python", "python3", "perl", "ruby", "node", "php", "eval",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let piped = instruction
        .commands()
        .iter()
        .find(|other| other.pipeline == command.pipeline && other.position < command.position && is_download(other));
    let within = instruction
        .commands()
        .iter()
        .find(|other| other.span != command.span && command.span.contains(other.span) && is_download(other));
    // Options of an interpreter that give it a program make standard input data: `python3 -c '...'`.
    let reads_program = piped.is_some() && !has_program(command);
    let runs_output = within.is_some() && matches!(command.name(), "sh" | "bash" | "dash" | "ash" | "zsh" | "eval");
    if let Some(download) = piped.filter(|_| reads_program).or(within.filter(|_| runs_output)) {
        let name = command.name();
        let by = download.name();
        cx.report(
            command.words[0].span,
            format_args!("{name} runs whatever {by} gets, unseen and unchecked"),
        );
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
