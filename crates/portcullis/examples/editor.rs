//! What an editor does: the text in its window, which may not be saved, over the directory that it belongs to, so that
//! modules and variables in other files are known: `cargo run --example editor -- infra/main.tf < window`.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use std::io::Read;
use std::path::Path;

use portcullis::{Config, Error, OverlayTree, Report, Scanner, SourceTree};

/// Scans one file with this text. Only the file is asked about: the others are context.
pub(crate) fn scan(scanner: &Scanner, file: &Path, text: &str) -> Result<Report, Error> {
    let saved = scanner.walk(&[file.to_owned()])?;
    let asked = saved.files().iter().find(|path| saved.is_asked(path)).cloned();
    let window = OverlayTree::new(&saved, asked.map(|path| (path, text)));
    Ok(scanner.scan_tree(&window))
}

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args_os().nth(1).ok_or("say which file the text is of")?;
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    // One scanner serves every key press: it keeps its rules and its threads.
    let scanner = Scanner::new(Config::default())?;
    let report = scan(&scanner, Path::new(&file), &text)?;
    for reported in &report.findings {
        let finding = &reported.finding;
        if let Some(source) = report.source(finding.span) {
            let from = source.position(finding.span.start as usize);
            let to = source.position(finding.span.end as usize);
            println!(
                "{}:{}-{}:{} {}",
                from.line, from.column, to.line, to.column, finding.message
            );
        }
    }
    Ok(())
}
