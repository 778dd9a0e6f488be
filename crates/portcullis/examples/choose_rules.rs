//! Chooses rules, sets their options, and says how bad a fault is.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use portcullis::model::Severity;
use portcullis::{Config, Error, MemoryTree, Options, Report, Scanner, Scope, Setting};

pub(crate) fn scan() -> Result<Report, Error> {
    let mut options = Options::default();
    let trusted = Setting::List(vec!["registry.example.com".to_owned()]);
    options.set("image-untrusted-registry", "registries", trusted);
    let scanner = Scanner::new(Config {
        // Ids, the names of other tools' checks, families such as `docker`, controls, or `all`.
        select: vec!["image-untrusted-registry".to_owned(), "DL3004".to_owned()],
        options,
        // What holds for the files below a directory.
        scopes: vec![Scope {
            directory: "sandbox".to_owned(),
            severities: vec![("docker-sudo".to_owned(), Severity::Low)],
            ..Scope::default()
        }],
        ..Config::default()
    })?;
    Ok(scanner.scan_tree(&MemoryTree::new([
        ("app/Dockerfile", "FROM registry.example.com/base:1\nRUN sudo make\n"),
        ("sandbox/Dockerfile", "FROM ghcr.io/other/base:1\nRUN sudo make\n"),
    ])))
}

pub(crate) fn main() -> Result<(), Error> {
    for reported in scan()?.findings {
        let finding = reported.finding;
        println!("{} {}: {}", finding.severity.name(), finding.rule, finding.message);
    }
    Ok(())
}
