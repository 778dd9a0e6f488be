//! Shows findings as soon as what they were found in is settled, and how far the scan has come.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};

use portcullis::{Cancel, Config, Error, MemoryTree, Observer, Report, Scanner};

/// Sends each finding on. The order is that in which groups of files are done, which is not always the same; the report
/// at the end is.
struct Teller {
    lines: Sender<String>,
    groups: AtomicUsize,
    done: AtomicUsize,
}

impl Observer for Teller {
    fn discovered(&self, groups: usize) {
        self.groups.store(groups, Ordering::Relaxed);
    }

    fn settled(&self, part: &Report) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let groups = self.groups.load(Ordering::Relaxed);
        for reported in &part.findings {
            let finding = &reported.finding;
            let path = part.source(finding.span).map_or("", |source| source.path());
            // Nobody may be listening any more, which is no fault of the scan.
            let _ = self
                .lines
                .send(format!("[{done}/{groups}] {path}: {}", finding.message));
        }
    }
}

/// What was told on the way, and the report.
pub(crate) fn scan() -> Result<(Vec<String>, Report), Error> {
    let scanner = Scanner::new(Config {
        select: vec!["docker-sudo".to_owned()],
        ..Config::default()
    })?;
    let files = (0..4).map(|number| (format!("{number}/Dockerfile"), "FROM scratch\nRUN sudo make\n"));
    let tree = MemoryTree::new(files);
    let (lines, told) = channel();
    let teller = Teller {
        lines,
        groups: AtomicUsize::new(0),
        done: AtomicUsize::new(0),
    };
    let report = scanner.scan_with(&tree, &teller, &Cancel::new())?;
    drop(teller);
    Ok((told.iter().collect(), report))
}

pub(crate) fn main() -> Result<(), Error> {
    let (told, report) = scan()?;
    for line in told {
        println!("{line}");
    }
    println!("{} findings", report.findings.len());
    Ok(())
}
