//! Writes SARIF, which code hosts and editors read: `cargo run --example sarif -- PATH > report.sarif`.

use std::io::{self, Write};
use std::path::PathBuf;

use portcullis::{Config, Error, Report, Scanner};
use portcullis_report::Omit;

/// The crate `portcullis-report` knows the output formats: JSON, JUnit, Markdown and others beside this one.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    portcullis_report::sarif::write(report, Omit::default(), out)
}

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = std::env::args_os().nth(1).map_or_else(|| ".".into(), PathBuf::from);
    let report: Result<Report, Error> = Scanner::new(Config::default())?.scan_paths(&[directory]);
    let mut out = io::stdout().lock();
    write(&report?, &mut out)?;
    Ok(out.flush()?)
}
