//! Sets limits, and stops a scan that nobody waits for any more.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use portcullis::{Cancel, Config, Error, Limits, MemoryTree, Report, Scanner};

/// A configuration that makes ten thousand buckets and as many names for each.
const LARGE: &str = r#"
locals {
  names = [for a in range(1000) : [for b in range(1000) : "${a}-${b}"]]
}

resource "aws_s3_bucket" "many" {
  count  = 10000
  bucket = local.names[count.index][0]
}
"#;

fn scanner() -> Result<Scanner, Error> {
    Scanner::new(Config {
        select: vec!["aws".to_owned()],
        limits: Limits {
            file_bytes: 100_000,
            evaluation_steps: 50_000,
            instances_per_block: 10,
            ..Limits::default()
        },
        ..Config::default()
    })
}

/// A limit that is reached is a problem in the report: nothing is left out in silence.
pub(crate) fn within_limits() -> Result<Report, Error> {
    let large = format!("# {}\n", "x".repeat(200_000));
    let tree = MemoryTree::new([("main.tf", LARGE.to_owned()), ("large.tf", large)]);
    Ok(scanner()?.scan_tree(&tree))
}

/// The first part that is settled is one too many here; a program would keep the token where its `Stop` button is.
pub(crate) fn cancelled() -> Result<Report, Error> {
    let cancel = Cancel::new();
    let stop = cancel.clone();
    let tree = MemoryTree::new([("a/Dockerfile", "FROM scratch\n"), ("main.tf", LARGE)]);
    scanner()?.scan_with(&tree, &move |_: &Report| stop.cancel(), &cancel)
}

pub(crate) fn main() -> Result<(), Error> {
    for problem in within_limits()?.problems {
        println!("{}: {}", problem.path.as_deref().unwrap_or("-"), problem.message);
    }
    match cancelled() {
        Err(Error::Cancelled) => println!("cancelled"),
        other => println!("{} findings", other?.findings.len()),
    }
    Ok(())
}
