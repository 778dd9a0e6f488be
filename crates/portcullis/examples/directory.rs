//! Scans a directory and prints what is found: `cargo run --example directory -- PATH`.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use std::path::PathBuf;

use portcullis::{Config, Error, Report, Scanner};

/// Paths in the report are relative to the current directory or, where the directory lies elsewhere, to it.
pub(crate) fn scan(directory: PathBuf) -> Result<Report, Error> {
    Scanner::new(Config::default())?.scan_paths(&[directory])
}

pub(crate) fn main() -> Result<(), Error> {
    let directory = std::env::args_os().nth(1).map_or_else(|| ".".into(), PathBuf::from);
    let report = scan(directory)?;
    for reported in &report.findings {
        let finding = &reported.finding;
        if let Some(source) = report.source(finding.span) {
            let line = source.line_of(finding.span.start as usize);
            println!("{}:{line}: {} ({})", source.path(), finding.message, finding.rule);
        }
    }
    // What could not be read may hold anything: a gate must know of it.
    for problem in &report.problems {
        println!("{}: {}", problem.path.as_deref().unwrap_or("-"), problem.message);
    }
    Ok(())
}
