//! The `portcullis` command: arguments in, a report out, and an exit status that a gate can trust.

mod args;
mod baseline;
mod comparison;
mod config;
mod date;
mod fix;
mod init;
mod output;
mod outputs;
mod progress;
mod rewrite;
mod rules;
mod scan;
mod scanned;
mod terminal;
mod then;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::args::{Cli, Command};

/// A scan is many small allocations on several threads, which the system's allocator serves slowly.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Nothing at or above `--fail-on`.
const CLEAN: u8 = 0;

/// Findings or problems at or above `--fail-on`.
const FOUND: u8 = 1;

/// Could not run.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let status = match Cli::parse().command {
        Command::Scan(args) => scan::run(&args),
        Command::Baseline(args) => baseline::run(&args),
        Command::Rules(args) => rules::list(&args),
        Command::Explain(args) => rules::explain(&args),
        Command::Init(args) => init::run(&args),
        Command::Schema => init::schema(),
        Command::Completions { shell } => completions(shell),
    };
    match status {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            output::complain(&error);
            ExitCode::from(FAILED)
        }
    }
}

fn completions(shell: clap_complete::Shell) -> anyhow::Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "portcullis", &mut script);
    output::to_stdout(&script)?;
    Ok(CLEAN)
}
